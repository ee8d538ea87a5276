using System.Net;
using System.Text.Json;

namespace Reelwire.Core.Tests.Http;

/// <summary>A vendor that exists in these tests only.</summary>
internal static class TestVendor
{
    public static VendorProfile Profile { get; } = new()
    {
        Name = "acme",
        Title = "Acme",
        Package = "Reelwire.Acme",
        KeyHeader = "Authorization",
        KeyScheme = "Bearer",
        Errors = new ErrorReader(),
        RequestIdHeader = "x-request-id",
    };

    /// <summary>Reads <c>{code, message, member, final, id}</c>.</summary>
    private sealed class ErrorReader : VendorErrorReader
    {
        public override VendorError Read(HttpStatusCode status, JsonElement? body) =>
            new(Text(body, "code") == "CONTENT" ? VendorErrorKind.Content : KindOf(status))
            {
                Code = Text(body, "code"),
                Message = Text(body, "message"),
                RequestId = Text(body, "id"),
                Faults = Text(body, "member") is { } member ? [new RequestFault(member, Text(body, "message") ?? "is not valid")] : [],
                IsFinal = Text(body, "final") is not null,
            };
    }
}
