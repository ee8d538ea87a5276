using System.Net;
using System.Text.Json;
using Reelwire.Core;

namespace Reelwire.Novita;

/// <summary>Reads <c>{code, reason, message, metadata}</c>. The reason decides, not the status: a wrong key is a 403 and an empty balance a 400.</summary>
internal sealed class NovitaErrorReader : VendorErrorReader
{
    /// <inheritdoc/>
    public override VendorError Read(HttpStatusCode status, JsonElement? body)
    {
        var reason = Text(body, "reason");
        return new VendorError(KindOf(reason) ?? KindOf(status)) { Code = reason, Message = Text(body, "message") };
    }

    private static VendorErrorKind? KindOf(string? reason) => reason switch
    {
        "MISSING_API_KEY" or "INVALID_API_KEY" or "FEATURE_NOT_ALLOWED" or "API_NOT_ALLOWED" or "NEED_REAL_NAME_VERIFY" or "BILLING_AUTH_FAILED" => VendorErrorKind.ApiKey,
        "BILLING_BALANCE_NOT_ENOUGH" or "ANONYMOUS_ACCESS_QUOTA_EXCEEDS" => VendorErrorKind.OutOfCredits,
        "ILLEGAL_PROMPT" or "ILLEGAL_IMAGE_CONTENT" => VendorErrorKind.Content,
        "RATE_LIMIT_EXCEEDED" => VendorErrorKind.RateLimited,
        "TASK_NOT_FOUND" or "API_NOT_FOUND" => VendorErrorKind.NotFound,
        _ => null,
    };
}
