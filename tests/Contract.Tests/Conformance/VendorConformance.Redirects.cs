using Microsoft.Extensions.DependencyInjection;
using Reelwire.Core;
using Reelwire.Simulator;
using Reelwire.Simulator.Answers;

namespace Reelwire.Contract.Tests.Conformance;

/// <content>API calls never follow redirects: neither the key nor the money goes to another host.</content>
public abstract partial class VendorConformance
{
    public static TheoryData<int, bool> Redirects => new MatrixTheoryData<int, bool>([301, 302, 303, 307, 308], [false, true]);

    /// <summary>A 303 says that the request was taken, and that its result lies elsewhere; the others say that it was not taken.</summary>
    [Theory]
    [MemberData(nameof(Redirects))]
    public async Task A_submit_follows_no_redirect(int status, bool handlerFollows)
    {
        await using var elsewhere = await VendorSimulator.StartAsync(cancellationToken: Token);
        _simulator.Script(Host, SubmitOperation, RedirectTo(elsewhere, status));
        using var client = NewClient(primaryHandler: handlerFollows ? new HttpClientHandler { AllowAutoRedirect = true } : null);

        var exception = await Assert.ThrowsAnyAsync<ReelwireException>(() => SubmitAsync(client));

        Assert.Equal(status == 303 ? BillingImpact.MayBeBilled : BillingImpact.NotBilled, exception.Billing);
        Assert.Equal(status, (int)exception.StatusCode!);
        Assert.Single(Submits);
        Assert.Empty(elsewhere.Requests);
    }

    [Theory]
    [MemberData(nameof(Redirects))]
    public async Task A_look_follows_no_redirect_and_is_made_again(int status, bool handlerFollows)
    {
        await using var elsewhere = await VendorSimulator.StartAsync(cancellationToken: Token);
        _simulator.Script(Host, ReadOperation, RedirectTo(elsewhere, status));
        using var client = NewClient(primaryHandler: handlerFollows ? new SocketsHttpHandler { AllowAutoRedirect = true } : null);

        Assert.Single(await (await SubmitAsync(client)).WaitForOutputUrlsAsync(Token));

        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task A_client_of_a_host_follows_no_redirect_whatever_its_handler_would_do()
    {
        await using var elsewhere = await VendorSimulator.StartAsync(cancellationToken: Token);
        _simulator.Script(Host, SubmitOperation, RedirectTo(elsewhere, 307));
        await using var host = NewHost((_, builder) => builder.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = true }));

        await Assert.ThrowsAsync<VendorErrorException>(() => SubmitAsync(ClientOf(host)));

        Assert.Single(Submits);
        Assert.Empty(elsewhere.Requests);
    }

    private SimulatedAnswer RedirectTo(VendorSimulator elsewhere, int status) =>
        new() { Status = status, Headers = Headers("Location", $"{elsewhere.AddressOf(Host)}/stolen") };
}
