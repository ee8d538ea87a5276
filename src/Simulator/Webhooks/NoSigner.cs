using System.Text;
using Reelwire.Simulator.Randomness;

namespace Reelwire.Simulator.Webhooks;

/// <summary>Novita signs nothing: whoever knows the receiver's URL can tell it anything.</summary>
internal sealed class NoSigner : IWebhookSigner
{
    private static readonly Dictionary<string, string> s_noHeaders = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public WebhookRequest Sign(WebhookMessage message, DateTimeOffset now, bool forged)
    {
        var body = forged
            ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(message.Body).Replace(message.TaskId, new Draw(message.Id).Id().ToString("D"), StringComparison.Ordinal))
            : message.Body;
        return new WebhookRequest(s_noHeaders, body);
    }
}
