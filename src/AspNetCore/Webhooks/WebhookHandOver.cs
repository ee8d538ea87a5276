using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Reelwire.AspNetCore;

/// <summary>Hands webhooks that nobody waits for to the host's handler.</summary>
internal sealed class WebhookHandOver(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger(WebhookLog.Category);

    /// <summary>Hands one over.</summary>
    public async Task<WebhookOutcome> HandAsync(WebhookNotice notice, CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            if (scope.ServiceProvider.GetService<IWebhookHandler>() is not { } handler)
            {
                return WebhookOutcome.Unawaited;
            }

            try
            {
                await handler.HandleAsync(notice, cancellationToken).ConfigureAwait(false);
                return WebhookOutcome.Handled;
            }
            catch (Exception failure)
            {
                // Whatever it was: the answer says so, and the vendor sends the webhook again.
                WebhookLog.HandlerFailed(_logger, failure, notice.Handle);
                return WebhookOutcome.HandlerFailed;
            }
        }
    }
}
