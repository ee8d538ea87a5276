using System.Globalization;
using System.Net.Mime;
using System.Text.Json.Nodes;
using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Files;
using Reelwire.Simulator.Hosting;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Schemas;

namespace Reelwire.Simulator.Vendors;

/// <summary>rest.fal.ai: uploads start here and their bytes go to the URL that is given; tokens for browsers and the CDN; the keys of webhooks.</summary>
internal sealed class FalRestProtocol(VendorServices services) : FalProtocol(services.FalTokens)
{
    private const string UploadPath = FileStore.Prefix + "{name}";
    private static readonly TimeSpan s_cdnTokenLifetime = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override Task<SimulatedAnswer> AnswerAsync(ApiRequest request, CancellationToken cancellationToken) => Task.FromResult(Answer(request));

    private SimulatedAnswer Answer(ApiRequest request) => request.Operation.Path.Text switch
    {
        "/storage/upload/initiate" => Initiate(request, inParts: false),
        "/storage/upload/initiate-multipart" => Initiate(request, inParts: true),
        UploadPath => Store(request),
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
        var file = inParts ? services.Files.ReserveParted(request.Root, extension, request.Body.Text("content_type")!, life).Url : services.Files.Reserve(request.Root, extension, life);

        // Parts go below the file itself; what is put whole comes by this host, so that its faults can strike.
        var upload = inParts ? file : new Uri(request.Root, HostCatalog.PrefixOf(VendorHost.FalRest) + file.AbsolutePath);
        return SimulatedAnswer.Json(200, new JsonObject { ["upload_url"] = upload.AbsoluteUri, ["file_url"] = file.AbsoluteUri });
    }

    private SimulatedAnswer Store(ApiRequest request) =>
        services.Files.TryUpload(request.PathValues["name"], request.Headers.GetValueOrDefault("Content-Type", MediaTypeNames.Application.Octet), request.Content.ToArray())
            ? new SimulatedAnswer()
            : Detail(404, "Upload not found");

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
