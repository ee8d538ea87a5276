using System.Globalization;
using System.Text.Json.Nodes;
using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Files;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Schemas;
using Reelwire.Simulator.Tasks;
using Reelwire.Simulator.Webhooks;

namespace Reelwire.Simulator.Vendors;

/// <summary>api.novita.ai: one place to read tasks of all models; errors carry a reason, which says more than the status.</summary>
internal sealed class NovitaProtocol(ApiDocument document, TaskBook tasks, VendorServices services) : VendorProtocol
{
    private static readonly TimeSpan s_ownLifetime = TimeSpan.FromSeconds(3600);
    private static readonly NoSigner s_unsigned = new();
    private static readonly StatusWords s_documented = new()
    {
        Queued = ["TASK_STATUS_QUEUED"],
        Running = ["TASK_STATUS_PROCESSING"],
        Succeeded = ["TASK_STATUS_SUCCEED"],
        Failed = ["TASK_STATUS_FAILED"],
    };

    private readonly FileLife _life = new(services.Options.ResultLifetime ?? s_ownLifetime, "X-Amz");

    /// <inheritdoc/>
    public override SimulatedAnswer NoOperation(string path, bool pathIsKnown) => Error(404, "API_NOT_FOUND", "api not found");

    /// <inheritdoc/>
    public override SimulatedAnswer TooMany(string path) => Error(429, "RATE_LIMIT_EXCEEDED", "rate limit exceeded");

    /// <inheritdoc/>
    protected override async Task<SimulatedAnswer> AnswerAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (request.Operation.IsSubmit)
        {
            return await SubmitAsync(request, cancellationToken);
        }

        return tasks.TryFind(request.Query["task_id"], request.Operation, out var task)
            ? SimulatedAnswer.Json(200, Result(task, tasks.Poll(task, request.Operation)))
            : Error(404, "TASK_NOT_FOUND", "task not found");
    }

    /// <inheritdoc/>
    protected override SimulatedAnswer Invalid(ApiRequest request, IReadOnlyList<Violation> violations) =>
        Error(400, Reason(violations[0].Keyword), string.Join("; ", violations.Select(violation => $"{violation.Pointer.TrimStart('/')} {violation.Message}".TrimStart())));

    /// <inheritdoc/>
    protected override string? Key(ApiRequest request) => HeaderReading.AuthorizationKey(request.Headers, "Bearer");

    /// <inheritdoc/>
    protected override SimulatedAnswer KeyMissing(string path) => Error(400, "MISSING_API_KEY", "missing api key");

    /// <inheritdoc/>
    protected override SimulatedAnswer KeyInvalid(string path) => Error(403, "INVALID_API_KEY", "invalid api key");

    /// <inheritdoc/>
    protected override SimulatedAnswer BalanceEmpty(string path) => Error(400, "BILLING_BALANCE_NOT_ENOUGH", "balance not enough");

    private async Task<SimulatedAnswer> SubmitAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var webhook = NovitaWebhook.Read(request, document.References);
        var task = tasks.Create(request, request.Numbered.Draw.Id().ToString("D"), [], new TaskTerms { Life = _life, Free = webhook?.IsTest == true, Failure = webhook?.Failure });
        if (webhook is not null)
        {
            if (webhook.IsTest)
            {
                task.Hurry(services.Options.TimeProvider.GetUtcNow());
            }

            var plan = new WebhookPlan
            {
                Host = VendorHost.Novita,
                Url = webhook.Url,
                Body = progress => new JsonObject { ["event_type"] = "ASYNC_TASK_RESULT", ["payload"] = Result(task, progress) },
                Signer = s_unsigned,
                Retries = WebhookRetries.Novita,
            };
            await services.Webhooks.StartAsync(plan, task, tasks, request.Answered, cancellationToken);
        }

        return SimulatedAnswer.Json(200, new JsonObject { ["task_id"] = task.Id });
    }

    private JsonObject Result(SimulatedTask task, TaskProgress progress)
    {
        var done = progress.Phase == TaskPhase.Done;
        return new JsonObject
        {
            ["extra"] = new JsonObject(),
            ["task"] = new JsonObject
            {
                ["task_id"] = task.Id,
                ["status"] = task.Status(progress.Phase, s_documented),
                ["reason"] = done && task.Fails ? FailureReason(task.Failure!) : "",
                ["task_type"] = TaskType(task),
                ["eta"] = (long)Math.Ceiling(progress.Left.TotalSeconds),
                ["progress_percent"] = (long)(progress.Share * 100),
            },
            ["images"] = new JsonArray(),
            ["videos"] = done && !task.Fails ? new JsonArray(Video(task)) : [],
            ["audios"] = new JsonArray(),
        };
    }

    private JsonObject Video(SimulatedTask task) => new()
    {
        ["video_url"] = task.Video.Value.AbsoluteUri,
        ["video_url_ttl"] = ((long)_life.Lifetime!.Value.TotalSeconds).ToString(CultureInfo.InvariantCulture), // a text, as the vendor writes it
        ["video_type"] = "mp4",
    };

    private static string FailureReason(string failure) => failure == SimulatedTask.DefaultFailure ? "The content was refused by the content policy." : failure;

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
