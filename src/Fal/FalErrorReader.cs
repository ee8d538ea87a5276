using System.Net;
using System.Text.Json;
using Reelwire.Core;

namespace Reelwire.Fal;

/// <summary>Reads fal's <c>detail</c>: a list of what a model found wrong, its final word; or a text with an <c>error_type</c>, from the queue around it.</summary>
internal sealed class FalErrorReader : VendorErrorReader
{
    /// <inheritdoc/>
    public override VendorError Read(HttpStatusCode status, JsonElement? body)
    {
        if (body is not { ValueKind: JsonValueKind.Object } element || !element.TryGetProperty("detail", out var detail) || detail.ValueKind != JsonValueKind.Array || detail.GetArrayLength() == 0)
        {
            return new VendorError(KindOf(status)) { Code = Text(body, "error_type"), Message = Text(body, "detail") };
        }

        var first = detail[0];
        var code = Text(first, "type");
        return new VendorError(code == "content_policy_violation" ? VendorErrorKind.Content : KindOf(status))
        {
            Code = code,
            Message = Text(first, "msg"),
            Faults = [.. detail.EnumerateArray().Select(item => new RequestFault(Member(item), Text(item, "msg") ?? "is not valid"))],
            IsFinal = true,
        };
    }

    // "loc" is ["body", "image_url"] or ["body", "loras", 0, "path"]; its first part says where the member stood.
    private static string Member(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("loc", out var location) && location.ValueKind == JsonValueKind.Array
            ? string.Join('.', location.EnumerateArray().Skip(1).Select(part => part.ToString()))
            : "?";
}
