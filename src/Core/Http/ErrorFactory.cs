using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using Polly.Timeout;

namespace Reelwire.Core;

/// <summary>Makes the exceptions of one vendor's calls: every fact that is known, and nothing that may not be shown.</summary>
internal sealed class ErrorFactory(VendorProfile vendor, TimeProvider time)
{
    private const HttpStatusCode TooEarly = (HttpStatusCode)425;

    /// <summary>A complete answer that says no. Of a POST people want to know whether it was paid, an upload's too.</summary>
    public ReelwireException Refused(string operation, HttpResponseMessage response, byte[] json, bool isPost)
    {
        var error = vendor.Errors.Read(response.StatusCode, Parse(json));
        var details = Details(operation, BillingImpact.NotBilled, response, error);
        var answer = $"{vendor.Title} answered {operation} with {(int)response.StatusCode}{(error.Code is null ? string.Empty : $" {Redaction.Code(error.Code)}")}";
        var cost = Cost(isPost);
        return error.Kind switch
        {
            VendorErrorKind.ApiKey => new ApiKeyRejectedException($"{answer}: the API key is missing, wrong or not allowed to do this.{cost}", details),
            VendorErrorKind.OutOfCredits => new OutOfCreditsException($"{answer}: the account has no credits left.{cost}", details),
            VendorErrorKind.RateLimited => new RateLimitedException(
                $"{answer}: too many requests.{cost} {Repeat(details.RetryAfter)}", details),
            VendorErrorKind.Content => new ContentRefusedException($"{answer}: it refuses this content.{cost} Change the prompt or the image.", details),
            VendorErrorKind.InvalidRequest => new RequestInvalidException(
                $"{answer}: the request is invalid{(error.Faults.Count == 0 ? string.Empty : $" ({string.Join(", ", error.Faults.Select(fault => Redaction.Code(fault.Member)))})")}.{cost}", details, Clean(error.Faults)),
            _ => new VendorErrorException($"{answer}.{cost}", details),
        };
    }

    /// <summary>A paid call that was answered with 429 and whose answer went lost.</summary>
    public RateLimitedException RateLimited(string operation, RetryConditionHeaderValue? retryAfter, Exception exception)
    {
        var details = Details(operation, BillingImpact.NotBilled) with { StatusCode = HttpStatusCode.TooManyRequests, Kind = VendorErrorKind.RateLimited, RetryAfter = RetryAfterHeader.Read(retryAfter, time) };
        return new RateLimitedException($"{vendor.Title} answered {operation} with 429: too many requests. Nothing was bought. {Repeat(details.RetryAfter)}", details, exception);
    }

    /// <summary>Whether the failure of a call that buys nothing may pass, so that it is worth asking again.</summary>
    public static bool MayPass(Exception failure) => failure is ConnectionFailedException or ResponseUnreadableException or RateLimitedException
        or ReelwireException { StatusCode: HttpStatusCode.RequestTimeout or TooEarly or >= HttpStatusCode.InternalServerError };

    /// <summary>A call that bought nothing and got no readable answer.</summary>
    public ReelwireException Failed(string operation, HttpStatusCode? status, Exception exception, bool isPost = false)
    {
        var details = Details(operation, BillingImpact.NotBilled) with { StatusCode = status };
        return status is null
            ? new ConnectionFailedException($"{vendor.Title} gave no answer to {operation} ({Reason(exception)}).{Cost(isPost)} Repeat it.", details, exception)
            : new ResponseUnreadableException($"{vendor.Title} answered {operation} with {(int)status} and a body that cannot be read ({Reason(exception)}).{Cost(isPost)} Repeat it.", details, exception);
    }

    /// <summary>A paid call that cannot have reached the vendor whole.</summary>
    public ConnectionFailedException NotSent(string operation, Exception exception) =>
        new($"{operation} could not be sent to {vendor.Title} ({Reason(exception)}). Its last byte never left, so nothing was bought; repeat it.", Details(operation, BillingImpact.NotBilled), exception);

    /// <summary>A paid call that was answered with a status that proves nothing.</summary>
    public SubmitOutcomeUnknownException Unknown(string operation, SubmitEvidence evidence, HttpResponseMessage response, byte[] json) =>
        new(UnknownMessage(operation, $"was answered with {(int)response.StatusCode}"), Details(operation, BillingImpact.MayBeBilled, response, vendor.Errors.Read(response.StatusCode, Parse(json))), evidence);

    /// <summary>A paid call that was sent whole and got no readable answer.</summary>
    public SubmitOutcomeUnknownException Unknown(string operation, SubmitEvidence evidence, Exception? exception) =>
        new(
            UnknownMessage(operation, exception is null ? "was answered without a task id" : $"was sent, but its answer was lost ({Reason(exception)})"),
            Details(operation, BillingImpact.MayBeBilled) with { StatusCode = evidence.StatusCode },
            evidence,
            exception);

    private ErrorDetails Details(string operation, BillingImpact billing) => new() { Vendor = vendor.Name, Operation = operation, Billing = billing };

    private ErrorDetails Details(string operation, BillingImpact billing, HttpResponseMessage response, VendorError error) => Details(operation, billing) with
    {
        StatusCode = response.StatusCode,
        VendorCode = error.Code,
        VendorMessage = Redaction.Text(error.Message),
        RequestId = error.RequestId ?? Header(response, vendor.RequestIdHeader),
        RetryAfter = RetryAfterHeader.Read(response.Headers.RetryAfter, time),
        Kind = error.Kind,
        IsFinal = error.IsFinal,
    };

    private static string Cost(bool isPost) => isPost ? " Nothing was bought." : string.Empty;

    private static string Repeat(TimeSpan? wait) => wait is { } time ? string.Create(CultureInfo.InvariantCulture, $"Repeat after {time.TotalSeconds:0.#} s.") : "Repeat later.";

    private string UnknownMessage(string operation, string what) =>
        $"The paid request {operation} {what}. {vendor.Title} may have accepted it, and may bill it; it was not sent again. Look for the task at {vendor.Title} before you submit again.";

    private static string? Header(HttpResponseMessage response, string? name) =>
        name is not null && response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static RequestFault[] Clean(IReadOnlyList<RequestFault> faults) => [.. faults.Select(fault => new RequestFault(Redaction.Code(fault.Member), Redaction.Text(fault.Message)))];

    /// <summary>Why a call failed, without what others may have written into the exception: a handler's own words may quote a URL.</summary>
    public static string Reason(Exception exception) => exception switch
    {
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } http => http.HttpRequestError.ToString(),
        HttpIOException { HttpRequestError: not HttpRequestError.Unknown } http => http.HttpRequestError.ToString(),
        OperationCanceledException or TimeoutRejectedException => "it took too long",
        JsonException => "it is not the JSON that was promised",
        PaidSendRefusedException refused => refused.Message,
        MediaUnreadableException or ApiKeyUnavailableException => exception.Message,

        SocketException socket when IsReset(socket) => "the connection was reset",
        IOException { InnerException: SocketException socket } when IsReset(socket) => "the connection was reset",
        IOException io when io.GetType() == typeof(IOException) => io.Message,

        // What goes wrong while a body is read comes wrapped, an image that changed under the send for one.
        HttpRequestException { InnerException: { } inner } => Reason(inner),
        _ => exception.GetType().Name,
    };

    // It shows as this or that error, by chance.
    private static bool IsReset(SocketException exception) =>
        exception.SocketErrorCode is SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown or SocketError.NotConnected;

    private static JsonElement? Parse(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            // A proxy's page, or nothing: the status alone must do.
            return null;
        }
    }
}
