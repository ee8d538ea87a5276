using Microsoft.AspNetCore.Http;

namespace Reelwire.AspNetCore;

/// <summary>Novita signs nothing: the token is all there is.</summary>
internal sealed class NovitaScheme : WebhookScheme
{
    /// <inheritdoc/>
    public override string Vendor => "novita";

    /// <inheritdoc/>
    public override string[] TaskIds { get; } = ["payload.task.task_id"];

    /// <inheritdoc/>
    public override ValueTask<WebhookOutcome?> RefuseAsync(IHeaderDictionary headers, byte[] body, CancellationToken cancellationToken) => ValueTask.FromResult<WebhookOutcome?>(null);
}
