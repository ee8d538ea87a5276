using System.Globalization;
using System.Text.Json.Nodes;
using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Schemas;
using Reelwire.Simulator.Tasks;

namespace Reelwire.Simulator.Vendors;

/// <summary>queue.fal.run: submit, status, result and cancel. The queue takes what it is given; wrong input only shows in the result.</summary>
internal sealed class FalQueueProtocol(ApiDocument document, TaskBook tasks, FalOutput output) : FalProtocol
{
    private const int LongestQueue = 4;

    /// <inheritdoc/>
    public override SimulatedAnswer NoOperation(string path, bool pathIsKnown)
    {
        // .../model/sub/path/requests/{id}: the sub-path does not belong there, and the model's own path only takes POST.
        var keepsSubPath = document.Operations.Any(operation => operation.IsSubmit && path.StartsWith(operation.Path.Text + "/requests/", StringComparison.Ordinal));
        return base.NoOperation(path, pathIsKnown || keepsSubPath);
    }

    /// <inheritdoc/>
    public override Task<SimulatedAnswer> AnswerAsync(ApiRequest request, IReadOnlyList<Violation> violations, CancellationToken cancellationToken) =>
        request.Operation.IsSubmit && violations.All(violation => violation.In == "body" && violation.Keyword != "json")
            ? Task.FromResult(Submit(request, violations))
            : base.AnswerAsync(request, violations, cancellationToken);

    /// <inheritdoc/>
    protected override SimulatedAnswer Answer(ApiRequest request)
    {
        var path = request.Operation.Path.Text;
        var cancels = request.Operation.Method == "PUT" && path.EndsWith("/cancel", StringComparison.Ordinal);
        if (!tasks.TryFind(request.PathValues.Values.Last(), request.Operation, out var task))
        {
            return cancels ? SimulatedAnswer.Json(404, new JsonObject { ["status"] = "NOT_FOUND" }) : Detail(404, "Request not found");
        }

        var answer = cancels ? Cancel(task)
            : path.EndsWith("/status", StringComparison.Ordinal) ? Status(task, request)
            : Result(task);
        return answer with { Headers = RequestId(task) };
    }

    private SimulatedAnswer Submit(ApiRequest request, IReadOnlyList<Violation> violations)
    {
        var task = tasks.Create(request, Guid.NewGuid().ToString("D"), violations);
        var answer = new JsonObject { ["status"] = "IN_QUEUE", ["request_id"] = task.Id };
        AddUrls(answer, task, request.Root);
        answer["queue_position"] = 0;
        return SimulatedAnswer.Json(200, answer) with { Headers = RequestId(task) };
    }

    private SimulatedAnswer Status(SimulatedTask task, ApiRequest request)
    {
        var progress = task.Cancelled ? new TaskProgress(1, TimeSpan.Zero) : tasks.Poll(task);
        var body = new JsonObject
        {
            ["status"] = progress.Phase switch { TaskPhase.Queued => "IN_QUEUE", TaskPhase.Running => "IN_PROGRESS", _ => "COMPLETED" },
            ["request_id"] = task.Id,
        };
        AddUrls(body, task, request.Root);
        if (progress.Phase == TaskPhase.Queued)
        {
            body["queue_position"] = (int)((1 - (progress.Share / TaskProgress.QueuedShare)) * LongestQueue);
        }
        else if (request.Query.GetValueOrDefault("logs") is "1" or "true")
        {
            body["logs"] = Logs(task, progress);
        }

        if (task.Cancelled)
        {
            body["error"] = "Request was cancelled";
            body["error_type"] = "client_cancelled";
        }
        else if (progress.Phase == TaskPhase.Done)
        {
            body["metrics"] = new JsonObject { ["inference_time"] = tasks.Duration.TotalSeconds };
        }

        return SimulatedAnswer.Json(progress.Phase == TaskPhase.Done ? 200 : 202, body);
    }

    private SimulatedAnswer Result(SimulatedTask task)
    {
        if (task.Cancelled)
        {
            return SimulatedAnswer.Json(499, new JsonObject { ["detail"] = "Request was cancelled", ["error_type"] = "client_cancelled" });
        }

        return tasks.Look(task).Phase != TaskPhase.Done ? Detail(400, "Request is still in progress")
            : task.Violations.Count > 0 ? Details(422, task.Violations)
            : task.Fails ? Details(422, [PolicyViolation])
            : SimulatedAnswer.Json(200, output.Of(task));
    }

    private SimulatedAnswer Cancel(SimulatedTask task)
    {
        if (task.Cancelled || tasks.Look(task).Phase == TaskPhase.Done)
        {
            return SimulatedAnswer.Json(400, new JsonObject { ["status"] = "ALREADY_COMPLETED" });
        }

        task.Cancel();
        return SimulatedAnswer.Json(202, new JsonObject { ["status"] = "CANCELLATION_REQUESTED" });
    }

    private static JsonArray Logs(SimulatedTask task, TaskProgress progress)
    {
        var timestamp = task.CreatedAt.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture);
        var percent = ((int)(progress.Share * 100)).ToString(CultureInfo.InvariantCulture);
        return
        [
            new JsonObject { ["message"] = "Starting the model.", ["level"] = "INFO", ["source"] = "USER", ["timestamp"] = timestamp },
            new JsonObject { ["message"] = $"Generating: {percent}%", ["level"] = "INFO", ["source"] = "USER", ["timestamp"] = timestamp },
        ];
    }

    private static void AddUrls(JsonObject body, SimulatedTask task, Uri root)
    {
        var url = $"{root.GetLeftPart(UriPartial.Authority)}/fal/queue{App(task.Submit.Path.Text)}/requests/{task.Id}";
        body["response_url"] = url;
        body["status_url"] = url + "/status";
        body["cancel_url"] = url + "/cancel";
    }

    // Owner and alias only; the two namespaces of workflows count one segment more.
    private static string App(string modelPath)
    {
        var segments = modelPath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return "/" + string.Join('/', segments.Take(segments[0] is "workflows" or "comfy" ? 3 : 2));
    }

    private static Dictionary<string, string> RequestId(SimulatedTask task) =>
        new(StringComparer.OrdinalIgnoreCase) { ["x-fal-request-id"] = task.Id };
}
