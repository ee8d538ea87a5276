namespace Reelwire.SubmitOnce;

/// <summary>Does something to each request.</summary>
internal sealed class ChangingHandler(Func<HttpRequestMessage, CancellationToken, Task> change) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await change(request, cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }
}
