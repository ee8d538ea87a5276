using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Reelwire.AspNetCore;

/// <summary>Serves the webhooks of one vendor: refuses what is not the vendor's, and tells of the rest.</summary>
internal sealed class WebhookEndpoint(
    WebhookScheme scheme, TaskWebhooks tasks, WebhookTokens tokens, SeenWebhooks seen, WebhookTelemetry telemetry, ILoggerFactory loggers, IOptions<WebhookOptions> options)
{
    private readonly ILogger _logger = loggers.CreateLogger(WebhookLog.Category);

    /// <summary>Answers one request.</summary>
    public async Task ServeAsync(HttpContext context)
    {
        var outcome = await ReceiveAsync(context).ConfigureAwait(false);
        telemetry.Count(scheme.Vendor, outcome);
        if (outcome.IsTaken())
        {
            WebhookLog.Taken(_logger, scheme.Vendor, outcome.Word());
        }
        else
        {
            WebhookLog.Refused(_logger, scheme.Vendor, outcome.Word());
        }

        context.Response.StatusCode = outcome.Status();
        if (outcome == WebhookOutcome.WrongMethod)
        {
            context.Response.Headers.Allow = HttpMethods.Post;
        }
    }

    // What costs least comes first: without a token that is right, not even the body is read.
    private async ValueTask<WebhookOutcome> ReceiveAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return WebhookOutcome.WrongMethod;
        }

        if (!tokens.TryRead(scheme.Vendor, context.GetRouteValue(WebhookAddresses.Token) as string, out var token))
        {
            return WebhookOutcome.UnknownToken;
        }

        if (!context.Request.HasJsonContentType() || context.Request.Headers.ContentEncoding.Count > 0)
        {
            return WebhookOutcome.WrongContentType;
        }

        byte[]? body;
        try
        {
            body = await WebhookBody.ReadAsync(context.Request, options.Value.MaxBodyBytes, context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            // A body that breaks off or is no HTTP, or a vendor that has left.
            return WebhookOutcome.Aborted;
        }

        return body is null ? WebhookOutcome.TooLarge : await ReceiveAsync(token, context.Request.Headers, body, context.RequestAborted).ConfigureAwait(false);
    }

    private async ValueTask<WebhookOutcome> ReceiveAsync(WebhookToken token, IHeaderDictionary headers, byte[] body, CancellationToken cancellationToken)
    {
        if (await scheme.RefuseAsync(headers, body, cancellationToken).ConfigureAwait(false) is { } refused)
        {
            return refused;
        }

        if (WebhookBody.TaskId(body, scheme.TaskIds) is not { } taskId)
        {
            return WebhookOutcome.Malformed;
        }

        // Where the vendor gives no id, a webhook is the same as another of its token by its body.
        var id = $"{scheme.Vendor} {scheme.IdOf(headers) ?? string.Create(CultureInfo.InvariantCulture, $"{token.Id} {Convert.ToHexString(SHA256.HashData(body))}")}";
        if (seen.Contains(id))
        {
            return WebhookOutcome.Repeated;
        }

        // Noted when it is over only: one that could not be handled comes again.
        var outcome = await tasks.TakeAsync(token, taskId, cancellationToken).ConfigureAwait(false);
        if (outcome.IsTaken())
        {
            seen.Add(id);
        }

        return outcome;
    }
}
