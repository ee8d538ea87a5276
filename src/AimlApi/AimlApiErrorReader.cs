using System.Net;
using System.Text.Json;
using Reelwire.Core;

namespace Reelwire.AimlApi;

/// <summary>Reads <c>{message, path, requestId, statusCode, timestamp}</c>. A 403 means that the credits are used up.</summary>
internal sealed class AimlApiErrorReader : VendorErrorReader
{
    /// <inheritdoc/>
    public override VendorError Read(HttpStatusCode status, JsonElement? body) =>
        new(status == HttpStatusCode.Forbidden ? VendorErrorKind.OutOfCredits : KindOf(status))
        {
            Message = Text(body, "message"),
            RequestId = Text(body, "requestId"),
        };
}
