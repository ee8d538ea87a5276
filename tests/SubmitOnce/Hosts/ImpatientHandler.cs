namespace Reelwire.SubmitOnce;

/// <summary>Gives up on an attempt when it is told to, and sends again: a time limit for each attempt, as hosts have it.</summary>
internal sealed class ImpatientHandler(Action<Action> onArrival) : DelegatingHandler
{
    private const int Attempts = 3;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            onArrival(limit.Cancel);
            try
            {
                return await base.SendAsync(request, limit.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && attempt < Attempts)
            {
                // Too slow for this host; the next attempt may do.
            }
            finally
            {
                onArrival(() => { });
            }
        }
    }
}
