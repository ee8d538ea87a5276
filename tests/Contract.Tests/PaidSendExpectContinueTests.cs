using Microsoft.Extensions.DependencyInjection;
using Reelwire.Core;
using Reelwire.Fal;
using Reelwire.Simulator;
using Reelwire.Simulator.Faults;

namespace Reelwire.Contract.Tests;

/// <summary>What <see cref="SocketsHttpHandler"/> repeats by itself arrives once all the same.</summary>
public sealed class PaidSendExpectContinueTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_that_a_host_lets_wait_for_100_Continue_is_sent_without_waiting_and_once()
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: Token);
        simulator.Faults.Add(new Fault { Host = VendorHost.FalQueue, Kind = "reset-after-body" });
        await using var host = Host(simulator, request => request.Headers.ExpectContinue = true);

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => SubmitAsync(host));

        Assert.DoesNotContain("Expect", Assert.Single(simulator.Requests).Headers.Keys);
        Assert.Single(simulator.Charges);
    }

    [Fact]
    public async Task A_request_whose_body_a_host_takes_away_is_sent_once()
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: Token);
        simulator.Faults.Add(new Fault { Host = VendorHost.FalQueue, Kind = "reset-after-body", Occurrence = new FaultOccurrence { Next = 10 } });
        await using var host = Host(simulator, request => request.Content = null);

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => SubmitAsync(host));

        Assert.Single(simulator.Requests);
    }

    private static Task<GenerationTask<SeedanceV1ProImageToVideoOutput>> SubmitAsync(ServiceProvider host) => host.GetRequiredService<FalClient>().SubmitSeedanceV1ProImageToVideoAsync(
        new() { Prompt = "She smiles", ImageUrl = MediaInput.FromUri(new Uri("https://example.com/first.jpg")) }, Token);

    private static ServiceProvider Host(VendorSimulator simulator, Action<HttpRequestMessage> change)
    {
        var services = new ServiceCollection();
        services.AddFal(options => (options.ApiKey, options.QueueAddress) = ("a-good-key", simulator.FalQueue)).AddHttpMessageHandler(() => new ChangingHandler(change));
        return services.BuildServiceProvider();
    }

    private sealed class ChangingHandler(Action<HttpRequestMessage> change) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            change(request);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
