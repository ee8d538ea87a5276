using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Events;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Schemas;
using Reelwire.Simulator.Tasks;
using Reelwire.Simulator.Webhooks;

namespace Reelwire.Simulator.Vendors;

/// <summary>queue.fal.run: submit, status, result and cancel. The queue takes what it is given; wrong input only shows in the result.</summary>
internal sealed class FalQueueProtocol(ApiDocument document, TaskBook tasks, FalOutput output, VendorServices services) : FalProtocol(services.FalTokens)
{
    private const int LongestQueue = 4;
    private static readonly StatusWords s_documented = new() { Queued = ["IN_QUEUE"], Running = ["IN_PROGRESS"], Succeeded = ["COMPLETED"], Failed = ["COMPLETED"] };

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
            ? SubmitAsync(request, violations, cancellationToken)
            : base.AnswerAsync(request, violations, cancellationToken);

    /// <inheritdoc/>
    protected override Task<SimulatedAnswer> AnswerAsync(ApiRequest request, CancellationToken cancellationToken) => Task.FromResult(Answer(request));

    private SimulatedAnswer Answer(ApiRequest request)
    {
        var path = request.Operation.Path.Text;
        var cancels = request.Operation.Method == "PUT" && path.EndsWith("/cancel", StringComparison.Ordinal);
        if (!tasks.TryFind(request.PathValues.Values.Last(), request.Operation, out var task))
        {
            return cancels ? SimulatedAnswer.Json(404, new JsonObject { ["status"] = "NOT_FOUND" }) : Detail(404, "Request not found");
        }

        return WithRequestId(
            cancels ? Cancel(task)
            : path.EndsWith("/status/stream", StringComparison.Ordinal) ? new SimulatedAnswer { ContentType = ServerSentEvent.ContentType, Parts = StreamAsync(task, request) }
            : path.EndsWith("/status", StringComparison.Ordinal) ? Status(task, request)
            : Read(task, request),
            task);
    }

    private async Task<SimulatedAnswer> SubmitAsync(ApiRequest request, IReadOnlyList<Violation> violations, CancellationToken cancellationToken)
    {
        if (!FalLifecycle.TryRead(request, FalLifecycle.Preference, out var life))
        {
            return Invalid(request, [FalLifecycle.Unreadable(FalLifecycle.Preference)]);
        }

        var task = tasks.Create(request, request.Numbered.Draw.Id().ToString("D"), violations, new TaskTerms { Life = life });
        var answer = new JsonObject { ["status"] = task.Status(TaskPhase.Queued, s_documented), ["request_id"] = task.Id };
        AddUrls(answer, task, request.Root);
        answer["queue_position"] = 0;
        if (request.Query.TryGetValue("fal_webhook", out var url))
        {
            answer["gateway_request_id"] = task.Id;
            var plan = new WebhookPlan
            {
                Host = VendorHost.FalQueue,
                Url = url,
                Body = _ => Webhook(task),
                Signer = services.FalSigner,
                Retries = WebhookRetries.Fal,
            };
            await services.Webhooks.StartAsync(plan, task, tasks, request.Answered, cancellationToken);
        }

        return WithRequestId(SimulatedAnswer.Json(200, answer), task);
    }

    private SimulatedAnswer Status(SimulatedTask task, ApiRequest request)
    {
        var progress = tasks.Poll(task, request.Operation);
        return SimulatedAnswer.Json(progress.Phase == TaskPhase.Done ? 200 : 202, StatusBody(task, progress, request, logsTold: 0));
    }

    // Each event carries the log lines that came since the one before.
    private async IAsyncEnumerable<ReadOnlyMemory<byte>> StreamAsync(SimulatedTask task, ApiRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var logsTold = 0;
        while (true)
        {
            var progress = tasks.Poll(task, request.Operation);
            var body = StatusBody(task, progress, request, logsTold);
            logsTold += (body["logs"] as JsonArray)?.Count ?? 0;
            yield return ServerSentEvent.Of(body);
            if (progress.Phase == TaskPhase.Done)
            {
                yield break;
            }

            await tasks.WaitForNewsAsync(task, progress.Phase, cancellationToken);
        }
    }

    private static JsonObject StatusBody(SimulatedTask task, TaskProgress progress, ApiRequest request, int logsTold)
    {
        var body = new JsonObject { ["status"] = task.Status(progress.Phase, s_documented), ["request_id"] = task.Id };
        AddUrls(body, task, request.Root);
        if (progress.Phase == TaskPhase.Queued)
        {
            body["queue_position"] = (int)((1 - (progress.Share / TaskProgress.QueuedShare)) * LongestQueue);
        }
        else if (request.Query.GetValueOrDefault("logs") is "1" or "true")
        {
            body["logs"] = new JsonArray([.. FalLog.Lines(task, progress).Skip(logsTold)]);
        }

        if (task.Cancelled)
        {
            body["error"] = "Request was cancelled";
            body["error_type"] = "client_cancelled";
        }
        else if (progress.Phase == TaskPhase.Done)
        {
            body["metrics"] = new JsonObject { ["inference_time"] = task.Duration.TotalSeconds };
        }

        return body;
    }

    private SimulatedAnswer Read(SimulatedTask task, ApiRequest request)
    {
        tasks.Read(task, request.Operation);
        return Result(task);
    }

    private SimulatedAnswer Result(SimulatedTask task) =>
        task.Cancelled ? Detail(499, "Request was cancelled", "client_cancelled")
        : tasks.Look(task).Phase != TaskPhase.Done ? Detail(400, "Request is still in progress")
        : task.Violations.Count > 0 ? Details(422, task.Violations)
        : task.Fails ? Failed(task.Failure!)
        : SimulatedAnswer.Json(200, output.Of(task));

    // Told by the result: a webhook's payload is what a read of the result would answer.
    private JsonObject Webhook(SimulatedTask task)
    {
        var result = Result(task);
        var body = new JsonObject { ["request_id"] = task.Id, ["gateway_request_id"] = task.Id, ["status"] = result.Status == 200 ? "OK" : "ERROR" };
        if (result.Status != 200)
        {
            body["error"] = $"Invalid status code: {result.Status}";
        }

        body["payload"] = JsonNode.Parse(result.Body.Span);
        return body;
    }

    private SimulatedAnswer Cancel(SimulatedTask task) =>
        tasks.Look(task).Phase != TaskPhase.Done && task.TryCancel(services.Options.TimeProvider.GetUtcNow())
            ? SimulatedAnswer.Json(202, new JsonObject { ["status"] = "CANCELLATION_REQUESTED" })
            : SimulatedAnswer.Json(400, new JsonObject { ["status"] = "ALREADY_COMPLETED" });

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

    private static SimulatedAnswer WithRequestId(SimulatedAnswer answer, SimulatedTask task) => answer with
    {
        Headers = new Dictionary<string, string>(answer.Headers, StringComparer.OrdinalIgnoreCase) { ["x-fal-request-id"] = task.Id },
    };
}
