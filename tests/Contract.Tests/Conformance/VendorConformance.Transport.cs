using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Reelwire.Core;
using Reelwire.Simulator.Answers;

namespace Reelwire.Contract.Tests.Conformance;

/// <content>A typed client of the host's own, with the vendor's transport: it sends what the vendor's client sends, and costs no more.</content>
public abstract partial class VendorConformance
{
    /// <summary>Has somebody's client send to the vendor.</summary>
    protected abstract IHttpClientBuilder AddTransport(IHttpClientBuilder builder, Action<VideoClientOptions> configure, Uri address);

    /// <summary>The first model's request for a prompt.</summary>
    protected abstract RequestBody NewRequest(VideoPrompt prompt);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_typed_client_with_the_transport_sends_what_the_client_sends(bool embeds)
    {
        var prompt = embeds ? NewPrompt() with { Image = MediaInput.FromBytes(Png.OfSize(640, 480, 100_000)) } : NewPrompt();
        using var client = NewClient();
        await client.Models[0].SubmitAsync(prompt, Token);
        var own = Assert.Single(Submits);

        await using var host = NewTypedClient(_ => { });
        using var answer = await PostAsync(host, own.Target, NewRequest(prompt));

        var other = Submits.Last();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal((own.Target, own.BodyHash, own.BodyLength), (other.Target, other.BodyHash, other.BodyLength));
        Assert.Equal(Sent(own.Headers), Sent(other.Headers));
        Assert.Empty(other.Violations);
        Assert.Equal(2, _simulator.Charges.Count);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task A_handler_of_a_typed_client_that_sends_again_cannot_make_a_second_submit(bool copies, bool isAdded)
    {
        var target = await SubmitTargetAsync();
        _simulator.Script(Host, SubmitOperation, SimulatedAnswer.Json(503, "{}") with { Accept = true });
        await using var host = NewTypedClient(builder => Retry(builder, copies), isAdded);

        var exception = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => PostAsync(host, target, NewRequest(NewPrompt())));

        Assert.Equal((BillingImpact.MayBeBilled, HttpStatusCode.ServiceUnavailable), (exception.Billing, exception.StatusCode));
        Assert.Equal(2, Submits.Count());
        Assert.Equal(2, _simulator.Charges.Count);
    }

    [Fact]
    public async Task A_typed_client_without_the_transport_sends_no_request()
    {
        var target = await SubmitTargetAsync();
        var services = new ServiceCollection();
        services.AddHttpClient("typed");
        await using var host = services.BuildServiceProvider();

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync(host, target, NewRequest(NewPrompt())));

        Assert.Contains("add the vendor's transport", Assert.IsType<PaidSendRefusedException>(exception.GetBaseException()).Message, StringComparison.Ordinal);
        Assert.Single(Submits);
    }

    private Task<HttpResponseMessage> PostAsync(ServiceProvider host, string target, RequestBody request) =>
        host.GetRequiredService<IHttpClientFactory>().CreateClient("typed").PostAsync(new Uri(Address.AbsoluteUri.TrimEnd('/') + target), request.ToHttpContent(), Token);

    private static void Retry(IHttpClientBuilder builder, bool copies) => builder.AddHttpMessageHandler(() => new NaiveRetryHandler(copies));

    private static IEnumerable<KeyValuePair<string, string>> Sent(IReadOnlyDictionary<string, string> headers) => headers.OrderBy(header => header.Key, StringComparer.OrdinalIgnoreCase);

    // With one submit of the client's own, which is charged.
    private async Task<string> SubmitTargetAsync()
    {
        using var client = NewClient();
        await SubmitAsync(client);
        return Submits.Single().Target;
    }

    private ServiceProvider NewTypedClient(Action<IHttpClientBuilder> configure, bool isTransportFirst = false)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_clock);
        var builder = services.AddHttpClient("typed");
        if (!isTransportFirst)
        {
            configure(builder);
        }

        AddTransport(builder, options => Configure(options, null), Address);
        if (isTransportFirst)
        {
            configure(builder);
        }

        return services.BuildServiceProvider();
    }
}
