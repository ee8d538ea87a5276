using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Files;
using Reelwire.Simulator.Randomness;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Schemas;
using Reelwire.Simulator.Tasks;

namespace Reelwire.Simulator.Vendors;

/// <summary>api.aimlapi.com: one path for all video models, and an older one per maker that still works and also takes numbers as text.</summary>
internal sealed partial class AimlApiProtocol(TaskBook tasks, VendorServices services) : VendorProtocol
{
    private static readonly TimeSpan s_ownLifetime = TimeSpan.FromHours(24);
    private static readonly StatusWords s_documented = new() { Queued = ["queued"], Running = ["generating"], Succeeded = ["completed"], Failed = ["error"] };

    private const string IdCharacters = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const long CreditsPerVideo = 2_000_000;

    private readonly TimeProvider _clock = services.Options.TimeProvider;
    private readonly TaskTerms _terms = new() { Life = new FileLife(services.Options.ResultLifetime ?? s_ownLifetime, "X-Tos") };

    /// <inheritdoc/>
    public override string DocumentedPath(string path) => OlderPath().IsMatch(path) ? "/v2/video/generations" : path;

    /// <inheritdoc/>
    public override bool TakesNumbersAsText(string path) => OlderPath().IsMatch(path);

    /// <inheritdoc/>
    public override SimulatedAnswer NoOperation(string path, bool pathIsKnown) => Error(404, "Not Found", path);

    /// <inheritdoc/>
    public override SimulatedAnswer TooMany(string path) => Error(429, "Too many requests", path);

    /// <inheritdoc/>
    protected override Task<SimulatedAnswer> AnswerAsync(ApiRequest request, CancellationToken cancellationToken) => Task.FromResult(Answer(request));

    /// <inheritdoc/>
    protected override SimulatedAnswer Invalid(ApiRequest request, IReadOnlyList<Violation> violations) =>
        Error(400, "Body validation error: " + string.Join("; ", violations.Select(violation => $"{violation.Pointer.TrimStart('/').Replace('/', '.')}: {violation.Message}")), request.Path);

    /// <inheritdoc/>
    protected override string? Key(ApiRequest request) => HeaderReading.AuthorizationKey(request.Headers, "Bearer");

    /// <inheritdoc/>
    protected override SimulatedAnswer KeyMissing(string path) => Error(401, "Unauthorized: no API key was provided", path);

    /// <inheritdoc/>
    protected override SimulatedAnswer KeyInvalid(string path) => Error(401, "Unauthorized: the API key is not valid", path);

    /// <inheritdoc/>
    protected override SimulatedAnswer BalanceEmpty(string path) => Error(403, "You've run out of credits. Please top up your balance or update your payment method to continue.", path);

    [GeneratedRegex("^/v2/generate/video/[a-z0-9-]+/generation$")]
    private static partial Regex OlderPath();

    private SimulatedAnswer Answer(ApiRequest request)
    {
        if (request.Operation.IsSubmit)
        {
            var created = tasks.Create(request, NewId(request.Numbered.Draw), [], _terms);
            return WithTracing(SimulatedAnswer.Json(200, new JsonObject { ["id"] = created.Id, ["status"] = created.Status(TaskPhase.Queued, s_documented) }), created, request);
        }

        return tasks.TryFind(request.Query["generation_id"], request.Operation, out var task)
            ? WithTracing(Read(task, request), task, request)
            : Error(404, "Generation not found", request.Path);
    }

    private SimulatedAnswer Read(SimulatedTask task, ApiRequest request)
    {
        var phase = tasks.Poll(task, request.Operation).Phase;
        var body = new JsonObject { ["id"] = task.Id, ["status"] = task.Status(phase, s_documented) };
        if (phase == TaskPhase.Done && task.Fails)
        {
            body["error"] = FailureOf(task.Failure!);
        }
        else if (phase == TaskPhase.Done)
        {
            body["video"] = new JsonObject { ["url"] = task.Video.Value.AbsoluteUri };
            body["meta"] = new JsonObject { ["usage"] = new JsonObject { ["credits_used"] = CreditsPerVideo } };
        }

        return SimulatedAnswer.Json(200, body);
    }

    // A failure has no fixed shape: {name, message} is documented, and the list of findings of the model's own vendor is passed on as it comes.
    private static JsonObject FailureOf(string failure) => failure == SimulatedTask.DefaultFailure
        ? new JsonObject { ["name"] = failure, ["message"] = "The content was refused by the content policy." }
        : new JsonObject
        {
            ["detail"] = new JsonArray(new JsonObject
            {
                ["loc"] = new JsonArray("body", "image_url"),
                ["msg"] = FalFailure.Of(failure).Message,
                ["type"] = failure,
                ["input"] = "https://example.com/portrait.jpg",
            }),
        };

    private string NewId(Draw draw) =>
        $"cgt-{_clock.GetUtcNow().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}-{draw.Characters(IdCharacters, 8)}";

    private static SimulatedAnswer WithTracing(SimulatedAnswer answer, SimulatedTask task, ApiRequest request)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["x-inference-id"] = task.Id };
        if (request.Headers.TryGetValue("X-Client-Request-Id", out var clientId))
        {
            headers["x-client-request-id"] = clientId;
        }

        return answer with { Headers = headers };
    }

    private SimulatedAnswer Error(int status, string message, string path) =>
        SimulatedAnswer.Json(status, new JsonObject
        {
            ["message"] = message,
            ["path"] = path,
            ["requestId"] = services.Draws.Next(VendorHost.AimlApi, "error").Draw.Id().ToString("D"),
            ["statusCode"] = status.ToString(CultureInfo.InvariantCulture),
            ["timestamp"] = _clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        });
}
