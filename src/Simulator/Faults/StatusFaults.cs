using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Reelwire.Simulator.Answers;

namespace Reelwire.Simulator.Faults;

/// <summary>Answers with an error status.</summary>
internal static class StatusFaults
{
    private static readonly TimeSpan s_retryAfter = TimeSpan.FromSeconds(2);

    /// <summary>By status.</summary>
    public static IReadOnlyList<FaultKind> All { get; } =
    [
        Json(408, "Request Timeout"),
        Json(409, "Conflict"),
        Json(425, "Too Early"),
        Json(429, "Too Many Requests"),
        Retry("status-429-seconds", "429 with Retry-After: 2.", _ => s_retryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture)),
        Retry("status-429-date", "429 with a date two seconds ahead as Retry-After.", call => (call.Clock.GetUtcNow() + s_retryAfter).ToString("R", CultureInfo.InvariantCulture)),
        Json(500, "Internal Server Error"),
        Html(502, "Bad Gateway"),
        Json(503, "Service Unavailable"),
        Json(504, "Gateway Timeout", FaultAcceptance.Yes),
        // The statuses of Cloudflare's edge. 520 and 524 come when the vendor has the request already.
        Html(520, "Web Server Returned an Unknown Error", FaultAcceptance.Yes),
        Html(521, "Web Server Is Down"),
        Html(522, "Connection Timed Out"),
        Html(523, "Origin Is Unreachable"),
        Html(524, "A Timeout Occurred", FaultAcceptance.Yes),
        Html(525, "SSL Handshake Failed"),
        Html(526, "Invalid SSL Certificate"),
    ];

    private static FaultKind Json(int status, string words, FaultAcceptance acceptance = FaultAcceptance.No) =>
        FaultKind.Replace(Name(status), $"{status} {words} with a JSON message.", acceptance, _ => Message(status, words));

    private static FaultKind Retry(string name, string description, Func<FaultCall, string> after) =>
        FaultKind.Replace(name, description, FaultAcceptance.No, call => Message(429, "Too Many Requests") with
        {
            Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Retry-After"] = after(call) },
        });

    private static FaultKind Html(int status, string words, FaultAcceptance acceptance = FaultAcceptance.No) =>
        FaultKind.Replace(Name(status), $"{status} {words} with an HTML page.", acceptance, _ => new SimulatedAnswer
        {
            Status = status,
            ContentType = "text/html; charset=utf-8",
            Body = Encoding.UTF8.GetBytes($"<html><head><title>{status}</title></head><body><h1>{status} {words}</h1></body></html>"),
        });

    private static SimulatedAnswer Message(int status, string words) => SimulatedAnswer.Json(status, new JsonObject { ["message"] = words });

    private static string Name(int status) => string.Create(CultureInfo.InvariantCulture, $"status-{status}");
}
