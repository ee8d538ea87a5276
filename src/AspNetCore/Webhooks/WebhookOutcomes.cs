using Microsoft.AspNetCore.Http;

namespace Reelwire.AspNetCore;

/// <summary>What the vendor is answered, and what metrics and logs say.</summary>
internal static class WebhookOutcomes
{
    /// <summary>The status. Vendors send a webhook again unless the answer is 2xx.</summary>
    public static int Status(this WebhookOutcome outcome) => outcome switch
    {
        // Sent again, a repeated one would be a repeated one again.
        WebhookOutcome.Woken or WebhookOutcome.Early or WebhookOutcome.Handled or WebhookOutcome.Unawaited or WebhookOutcome.Repeated => StatusCodes.Status200OK,
        WebhookOutcome.UnknownToken => StatusCodes.Status404NotFound,
        WebhookOutcome.WrongTask or WebhookOutcome.WrongSignature or WebhookOutcome.OutOfTime => StatusCodes.Status403Forbidden,
        WebhookOutcome.Malformed or WebhookOutcome.Aborted => StatusCodes.Status400BadRequest,
        WebhookOutcome.TooLarge => StatusCodes.Status413PayloadTooLarge,
        WebhookOutcome.WrongMethod => StatusCodes.Status405MethodNotAllowed,
        WebhookOutcome.WrongContentType => StatusCodes.Status415UnsupportedMediaType,
        WebhookOutcome.KeysUnavailable => StatusCodes.Status503ServiceUnavailable,
        WebhookOutcome.HandlerFailed => StatusCodes.Status500InternalServerError,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome."),
    };

    /// <summary>Whether it was taken.</summary>
    public static bool IsTaken(this WebhookOutcome outcome) => outcome.Status() == StatusCodes.Status200OK;

    /// <summary>The word for it in metrics and logs.</summary>
    public static string Word(this WebhookOutcome outcome) => outcome switch
    {
        WebhookOutcome.Woken => "woken",
        WebhookOutcome.Early => "early",
        WebhookOutcome.Handled => "handled",
        WebhookOutcome.Unawaited => "unawaited",
        WebhookOutcome.Repeated => "repeated",
        WebhookOutcome.UnknownToken => "unknown_token",
        WebhookOutcome.WrongTask => "wrong_task",
        WebhookOutcome.WrongSignature => "wrong_signature",
        WebhookOutcome.OutOfTime => "out_of_time",
        WebhookOutcome.Malformed => "malformed",
        WebhookOutcome.TooLarge => "too_large",
        WebhookOutcome.WrongMethod => "wrong_method",
        WebhookOutcome.WrongContentType => "wrong_content_type",
        WebhookOutcome.KeysUnavailable => "keys_unavailable",
        WebhookOutcome.HandlerFailed => "handler_failed",
        WebhookOutcome.Aborted => "aborted",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome."),
    };
}
