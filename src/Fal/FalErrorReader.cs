using System.Net;
using System.Text;
using System.Text.Json;
using Reelwire.Core;

namespace Reelwire.Fal;

/// <summary>Reads fal's <c>detail</c>: a list of what a model found wrong, its final word; or a text with an <c>error_type</c>, from the queue around it.</summary>
internal sealed class FalErrorReader : VendorErrorReader
{
    // There is no code for it: the account is locked with a 403, as for other reasons that money does not mend (fal-ai/fal#1147, #1168).
    private const string OutOfCredits = "User is locked. Reason: Exhausted balance";

    private const string ContentRefused = "content_policy_violation";

    /// <inheritdoc/>
    public override VendorError Read(HttpStatusCode status, JsonElement? body)
    {
        if (body is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty("detail", out var detail) && detail.ValueKind == JsonValueKind.Array && detail.GetArrayLength() > 0)
        {
            return Read(status, [.. detail.EnumerateArray()]);
        }

        var message = Text(body, "detail");
        return new VendorError(message?.StartsWith(OutOfCredits, StringComparison.Ordinal) == true ? VendorErrorKind.OutOfCredits : KindOf(status)) { Code = Text(body, "error_type"), Message = message };
    }

    private static VendorError Read(HttpStatusCode status, JsonElement[] findings)
    {
        // The refusal of content outweighs what else is wrong: mending the rest would not help.
        var first = Array.Find(findings, finding => Text(finding, "type") == ContentRefused) is { ValueKind: JsonValueKind.Object } refusal ? refusal : findings[0];
        var code = Text(first, "type");
        return new VendorError(code == ContentRefused ? VendorErrorKind.Content : KindOf(status))
        {
            Code = code,
            Message = Text(first, "msg"),
            Faults = [.. findings.Select(finding => new RequestFault(Member(finding), Text(finding, "msg") ?? "is not valid"))],
            IsFinal = true,
        };
    }

    // "loc" is ["body", "image_url"] or ["body", "loras", 0, "path"]: its first part says where the member stood, and stands alone where the whole of it is meant.
    private static string Member(JsonElement finding)
    {
        if (finding.ValueKind != JsonValueKind.Object || !finding.TryGetProperty("loc", out var location) || location.ValueKind != JsonValueKind.Array || location.GetArrayLength() == 0)
        {
            return "?";
        }

        var path = new StringBuilder();
        foreach (var part in location.EnumerateArray().Skip(1))
        {
            path.Append(part.ValueKind == JsonValueKind.Number ? $"[{part}]" : path.Length == 0 ? $"{part}" : $".{part}");
        }

        return path.Length == 0 ? location[0].ToString() : path.ToString();
    }
}
