using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Reelwire.Core;
using Reelwire.Fal;
using Reelwire.Simulator;
using Reelwire.Simulator.Answers;
using Reelwire.SubmitOnce;

namespace Reelwire.PublicRegistry.Tests.Resilience;

/// <summary>The standard resilience handler around our clients: it repeats what it may, and no submit.</summary>
public sealed class StandardResilienceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, 1)]
    [InlineData(false, 2)]
    [InlineData(true, 3)]
    [InlineData(true, 4)]
    public async Task Whatever_goes_wrong_nobody_pays_twice_and_no_task_is_lost(bool forAllClients, int seed)
    {
        using var complaints = new StringWriter();

        var tally = await TrialRun.RunAsync(trials: 200, seed, (services, builder) => Add(services, builder, forAllClients), complaints, Token);

        Assert.True(tally.IsClean, complaints.ToString());
        Assert.Equal(200, tally.Trials);
        Assert.True(tally.Unsent > 5, "So few trials failed before the last byte that they prove nothing.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_look_at_a_task_is_repeated(bool forAllClients)
    {
        await using var simulator = await VendorSimulator.StartAsync(new SimulatorOptions(), Token);
        await using var host = NewHost(simulator, forAllClients);
        var client = host.GetRequiredService<FalClient>();
        var submission = await client.Queue.SubmitSeedanceV1ProImageToVideoAsync(new() { Prompt = "p", ImageUrl = MediaInput.FromUri(new Uri("https://example.com/1.png")) }, cancellationToken: Token);
        simulator.Script(VendorHost.FalQueue, "get-bytedance-status", SimulatedAnswer.Json(503, "{}"), SimulatedAnswer.Json(502, "{}"));

        var status = await client.Queue.GetBytedanceStatusAsync(submission.RequestId!, cancellationToken: Token);

        Assert.Equal("IN_QUEUE", status.Status?.Value);
        Assert.Equal([503, 502, 202], simulator.Requests.Where(request => request.OperationId == "get-bytedance-status").Select(request => request.Status!.Value));
    }

    [Fact]
    public async Task The_limits_that_suit_uploads_are_valid()
    {
        await using var simulator = await VendorSimulator.StartAsync(new SimulatorOptions(), Token);
        await using var host = NewHost(simulator, forAllClients: false);

        host.GetRequiredService<IStartupValidator>().Validate();
    }

    private static ServiceProvider NewHost(VendorSimulator simulator, bool forAllClients)
    {
        var services = new ServiceCollection();
        Add(services, services.AddFal(options => (options.ApiKey, options.QueueAddress) = ("a-good-key", simulator.FalQueue)), forAllClients);
        return services.BuildServiceProvider();
    }

    private static void Add(IServiceCollection services, IHttpClientBuilder builder, bool forAllClients)
    {
        if (forAllClients)
        {
            services.ConfigureHttpClientDefaults(every => every.AddStandardResilienceHandler(UploadResilience.Configure));
        }
        else
        {
            builder.AddStandardResilienceHandler(UploadResilience.Configure);
        }
    }
}
