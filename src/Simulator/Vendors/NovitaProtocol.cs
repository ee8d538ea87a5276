using System.Text.Json.Nodes;
using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Schemas;
using Reelwire.Simulator.Tasks;

namespace Reelwire.Simulator.Vendors;

/// <summary>api.novita.ai: one place to read tasks of all models; errors carry a reason, which says more than the status.</summary>
internal sealed class NovitaProtocol(TaskBook tasks) : VendorProtocol
{
    /// <inheritdoc/>
    public override SimulatedAnswer NoOperation(string path, bool pathIsKnown) => Error(404, "API_NOT_FOUND", "api not found");

    /// <inheritdoc/>
    protected override SimulatedAnswer Answer(ApiRequest request)
    {
        if (request.Operation.IsSubmit)
        {
            var created = tasks.Create(request, Guid.NewGuid().ToString("D"), []);
            return SimulatedAnswer.Json(200, new JsonObject { ["task_id"] = created.Id });
        }

        return tasks.TryFind(request.Query["task_id"], request.Operation, out var task) ? Read(task) : Error(404, "TASK_NOT_FOUND", "task not found");
    }

    /// <inheritdoc/>
    protected override SimulatedAnswer Invalid(ApiRequest request, IReadOnlyList<Violation> violations) =>
        Error(400, Reason(violations[0].Keyword), string.Join("; ", violations.Select(violation => $"{violation.Pointer.TrimStart('/')} {violation.Message}".TrimStart())));

    /// <inheritdoc/>
    protected override string? Key(IReadOnlyDictionary<string, string> headers) => HeaderReading.AuthorizationKey(headers, "Bearer");

    /// <inheritdoc/>
    protected override SimulatedAnswer KeyMissing(string path) => Error(400, "MISSING_API_KEY", "missing api key");

    /// <inheritdoc/>
    protected override SimulatedAnswer KeyInvalid(string path) => Error(403, "INVALID_API_KEY", "invalid api key");

    private SimulatedAnswer Read(SimulatedTask task)
    {
        var progress = tasks.Poll(task);
        var status = progress.Phase switch
        {
            TaskPhase.Queued => "TASK_STATUS_QUEUED",
            TaskPhase.Running => "TASK_STATUS_PROCESSING",
            _ => task.Fails ? "TASK_STATUS_FAILED" : "TASK_STATUS_SUCCEED",
        };
        var succeeded = status == "TASK_STATUS_SUCCEED";
        return SimulatedAnswer.Json(200, new JsonObject
        {
            ["extra"] = new JsonObject(),
            ["task"] = new JsonObject
            {
                ["task_id"] = task.Id,
                ["status"] = status,
                ["reason"] = status == "TASK_STATUS_FAILED" ? "The content was refused by the content policy." : "",
                ["task_type"] = TaskType(task),
                ["eta"] = (long)Math.Ceiling(progress.Left.TotalSeconds),
                ["progress_percent"] = (long)(progress.Share * 100),
            },
            ["images"] = new JsonArray(),
            ["videos"] = succeeded
                ? new JsonArray(new JsonObject { ["video_url"] = task.Video.AbsoluteUri, ["video_url_ttl"] = "3600", ["video_type"] = "mp4" })
                : [],
            ["audios"] = new JsonArray(),
        });
    }

    private static string TaskType(SimulatedTask task)
    {
        var path = task.Submit.Path.Text;
        return path[(path.LastIndexOf('/') + 1)..].Replace('-', '_').ToUpperInvariant();
    }

    private static string Reason(string keyword) => keyword switch
    {
        "x-media.maxBytes" => "IMAGE_FILE_EXCEEDS_MAX_SIZE",
        "x-media.formats" => "INVALID_IMAGE_FORMAT",
        "x-media.longerSideBelow" => "IMAGE_EXCEEDS_MAX_RESOLUTION",
        "x-media.shorterSideAbove" or "x-media.minAspectRatio" or "x-media.maxAspectRatio" => "INVALID_IMAGE_SIZE",
        _ => "INVALID_REQUEST_BODY",
    };

    private static SimulatedAnswer Error(int code, string reason, string message) =>
        SimulatedAnswer.Json(code, new JsonObject { ["code"] = code, ["reason"] = reason, ["message"] = message, ["metadata"] = new JsonObject() });
}
