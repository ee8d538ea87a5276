using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Schemas;
using Reelwire.Simulator.Tasks;

namespace Reelwire.Simulator.Vendors;

/// <summary>api.aimlapi.com: one path for all video models, and an older one per maker that still works and also takes numbers as text.</summary>
internal sealed partial class AimlApiProtocol(TaskBook tasks, TimeProvider clock) : VendorProtocol
{
    private const string IdCharacters = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const long CreditsPerVideo = 2_000_000;

    /// <inheritdoc/>
    public override string DocumentedPath(string path) => OlderPath().IsMatch(path) ? "/v2/video/generations" : path;

    /// <inheritdoc/>
    public override bool TakesNumbersAsText(string path) => OlderPath().IsMatch(path);

    /// <inheritdoc/>
    public override SimulatedAnswer NoOperation(string path, bool pathIsKnown) => Error(404, "Not Found", path);

    /// <inheritdoc/>
    protected override SimulatedAnswer Answer(ApiRequest request)
    {
        if (request.Operation.IsSubmit)
        {
            var created = tasks.Create(request, NewId(), []);
            return WithTracing(SimulatedAnswer.Json(200, new JsonObject { ["id"] = created.Id, ["status"] = "queued" }), created, request);
        }

        return tasks.TryFind(request.Query["generation_id"], request.Operation, out var task)
            ? WithTracing(Read(task), task, request)
            : Error(404, "Generation not found", request.Path);
    }

    /// <inheritdoc/>
    protected override SimulatedAnswer Invalid(ApiRequest request, IReadOnlyList<Violation> violations) =>
        Error(400, "Body validation error: " + string.Join("; ", violations.Select(violation => $"{violation.Pointer.TrimStart('/').Replace('/', '.')}: {violation.Message}")), request.Path);

    /// <inheritdoc/>
    protected override string? Key(IReadOnlyDictionary<string, string> headers) => HeaderReading.AuthorizationKey(headers, "Bearer");

    /// <inheritdoc/>
    protected override SimulatedAnswer KeyMissing(string path) => Error(401, "Unauthorized: no API key was provided", path);

    /// <inheritdoc/>
    protected override SimulatedAnswer KeyInvalid(string path) => Error(401, "Unauthorized: the API key is not valid", path);

    [GeneratedRegex("^/v2/generate/video/[a-z0-9-]+/generation$")]
    private static partial Regex OlderPath();

    private SimulatedAnswer Read(SimulatedTask task)
    {
        var body = new JsonObject { ["id"] = task.Id };
        switch (tasks.Poll(task).Phase)
        {
            case TaskPhase.Queued:
                body["status"] = "queued";
                break;
            case TaskPhase.Running:
                body["status"] = "generating";
                break;
            case TaskPhase.Done when task.Fails:
                body["status"] = "error";
                body["error"] = new JsonObject { ["name"] = "content_policy_violation", ["message"] = "The content was refused by the content policy." };
                break;
            default:
                body["status"] = "completed";
                body["video"] = new JsonObject { ["url"] = task.Video.AbsoluteUri };
                body["meta"] = new JsonObject { ["usage"] = new JsonObject { ["credits_used"] = CreditsPerVideo } };
                break;
        }

        return SimulatedAnswer.Json(200, body);
    }

    private string NewId() =>
        $"cgt-{clock.GetUtcNow().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}-{new string(Random.Shared.GetItems<char>(IdCharacters, 8))}";

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
            ["requestId"] = Guid.NewGuid().ToString("D"),
            ["statusCode"] = status.ToString(CultureInfo.InvariantCulture),
            ["timestamp"] = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        });
}
