using System.Globalization;
using System.Text.Json.Nodes;
using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Schemas;

namespace Reelwire.Simulator.Vendors;

/// <summary>rest.fal.ai: uploads start here and their bytes go to the URL that is given; tokens for browsers and the CDN; the keys of webhooks.</summary>
internal sealed class FalRestProtocol(VendorServices services) : FalProtocol(services.FalTokens)
{
    private static readonly TimeSpan s_cdnTokenLifetime = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override Task<SimulatedAnswer> AnswerAsync(ApiRequest request, CancellationToken cancellationToken) => Task.FromResult(Answer(request));

    private SimulatedAnswer Answer(ApiRequest request) => request.Operation.Path.Text switch
    {
        "/storage/upload/initiate" => Initiate(request, inParts: false),
        "/storage/upload/initiate-multipart" => Initiate(request, inParts: true),
        "/storage/auth/token" => CdnToken(request),
        "/tokens/" => AppToken(request),
        "/.well-known/jwks.json" => SimulatedAnswer.Json(200, services.FalSigner.KeySet()),
        var path => throw new InvalidDataException($"The simulator does not know what rest.fal.ai answers at {path}."),
    };

    private SimulatedAnswer Initiate(ApiRequest request, bool inParts)
    {
        if (!FalLifecycle.TryRead(request, FalLifecycle.Upload, out var life))
        {
            return Invalid(request, [FalLifecycle.Unreadable(FalLifecycle.Upload)]);
        }

        var extension = Path.GetExtension(request.Body.Text("file_name")) ?? "";
        var url = inParts
            ? services.Files.ReserveParted(request.Root, extension, request.Body.Text("content_type")!, life).Url.AbsoluteUri
            : services.Files.Reserve(request.Root, extension, life).AbsoluteUri;
        return SimulatedAnswer.Json(200, new JsonObject { ["upload_url"] = url, ["file_url"] = url });
    }

    private SimulatedAnswer CdnToken(ApiRequest request)
    {
        var (token, end) = services.FalTokens.Create(s_cdnTokenLifetime);
        return SimulatedAnswer.Json(200, new JsonObject
        {
            ["token"] = token,
            ["token_type"] = "Bearer",
            ["base_url"] = request.Root.GetLeftPart(UriPartial.Authority),
            ["expires_at"] = end.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture),
        });
    }

    // The answer is the token itself, as a JSON text.
    private SimulatedAnswer AppToken(ApiRequest request)
    {
        var seconds = request.Body.Count("token_expiration") ?? 120;
        return SimulatedAnswer.Json(200, JsonValue.Create(services.FalTokens.Create(TimeSpan.FromSeconds(seconds)).Token));
    }
}
