using System.ComponentModel;
using System.Net;
using System.Text.Json;

namespace Reelwire.Core;

/// <summary>Reads a vendor's error bodies.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class VendorErrorReader
{
    /// <summary>Reads one error answer.</summary>
    /// <param name="status">Its HTTP status.</param>
    /// <param name="body">Its JSON; <see langword="null"/> when it is empty or not JSON (a proxy's page).</param>
    public abstract VendorError Read(HttpStatusCode status, JsonElement? body);

    /// <summary>The meaning that most vendors give a status.</summary>
    protected static VendorErrorKind KindOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnsupportedMediaType => VendorErrorKind.InvalidRequest,
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => VendorErrorKind.ApiKey,
        HttpStatusCode.PaymentRequired => VendorErrorKind.OutOfCredits,
        HttpStatusCode.TooManyRequests => VendorErrorKind.RateLimited,
        HttpStatusCode.NotFound or HttpStatusCode.Gone => VendorErrorKind.NotFound,
        _ => VendorErrorKind.Other,
    };

    /// <summary>A member of an object as text; <see langword="null"/> when it is absent or null.</summary>
    protected static string? Text(JsonElement? body, string member) =>
        body is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(member, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)
            ? value.ToString()
            : null;
}
