using System.Globalization;
using System.Text.Json.Nodes;
using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Limits;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Schemas;
using Reelwire.Simulator.Tasks;
using Reelwire.Simulator.Webhooks;

namespace Reelwire.Simulator.Vendors;

/// <summary>api.freepik.com: a task is read at its own path below the model's, and gives no reason when it fails.</summary>
internal sealed class FreepikProtocol(TaskBook tasks, VendorServices services) : VendorProtocol
{
    private static readonly StatusWords s_documented = new() { Queued = ["CREATED"], Running = ["IN_PROGRESS"], Succeeded = ["COMPLETED"], Failed = ["FAILED"] };
    private readonly FreepikSigner _signer = new(services.Options.FreepikWebhookSecret);

    /// <inheritdoc/>
    public override SimulatedAnswer NoOperation(string path, bool pathIsKnown) =>
        pathIsKnown ? Message(405, "Method Not Allowed") : Message(404, "Not found");

    /// <inheritdoc/>
    public override SimulatedAnswer TooMany(string path) => Message(429, "Too many requests");

    /// <inheritdoc/>
    public override SimulatedAnswer WithRate(SimulatedAnswer answer, RateState rate) => answer with
    {
        Headers = new Dictionary<string, string>(answer.Headers, StringComparer.OrdinalIgnoreCase)
        {
            ["x-ratelimit-limit"] = rate.Limit.ToString(CultureInfo.InvariantCulture),
            ["x-ratelimit-remaining"] = rate.Remaining.ToString(CultureInfo.InvariantCulture),
            ["x-ratelimit-reset"] = Math.Ceiling(rate.Reset.TotalSeconds).ToString(CultureInfo.InvariantCulture),
        },
    };

    /// <inheritdoc/>
    protected override async Task<SimulatedAnswer> AnswerAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (request.Operation.IsSubmit)
        {
            return await SubmitAsync(request, cancellationToken);
        }

        if (!request.Operation.Path.EndsInParameter)
        {
            return Data(new JsonArray([.. tasks.List(request.Operation).Select(task => new JsonObject { ["task_id"] = task.Id, ["status"] = task.Status(tasks.Look(task).Phase, s_documented) })]));
        }

        var id = request.PathValues.Values.Last();
        return tasks.TryFind(id, request.Operation, out var found) ? Data(Detail(found, tasks.Poll(found, request.Operation))) : Message(404, "Not found");
    }

    /// <inheritdoc/>
    protected override SimulatedAnswer Invalid(ApiRequest request, IReadOnlyList<Violation> violations)
    {
        var parameters = violations.Select(violation => new JsonObject { ["name"] = Name(violation), ["reason"] = $"Parameter '{Name(violation)}' {violation.Message}" });
        var problem = new JsonObject { ["message"] = "Your request parameters didn't validate.", ["invalid_params"] = new JsonArray([.. parameters]) };

        // The pages' schema wraps it, the example on the same pages does not.
        var answer = SimulatedAnswer.Json(400, services.Options.FlatProblems ? problem : new JsonObject { ["problem"] = problem });
        return answer with { ContentType = "application/problem+json" };
    }

    /// <inheritdoc/>
    protected override string? Key(ApiRequest request) => request.Headers.GetValueOrDefault("x-freepik-api-key");

    /// <inheritdoc/>
    protected override SimulatedAnswer KeyMissing(string path) => Message(401, "Missing API key");

    /// <inheritdoc/>
    protected override SimulatedAnswer KeyInvalid(string path) => Message(401, "Invalid API key");

    // There is no balance: an account has so many requests a day.
    /// <inheritdoc/>
    protected override SimulatedAnswer BalanceEmpty(string path) => TooMany(path);

    private async Task<SimulatedAnswer> SubmitAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var task = tasks.Create(request, request.Numbered.Draw.Id().ToString("D"), []);
        var answer = Data(new JsonObject { ["task_id"] = task.Id, ["status"] = task.Status(TaskPhase.Queued, s_documented) });
        if (request.Body.Text("webhook_url") is { Length: > 0 } url)
        {
            var plan = new WebhookPlan
            {
                Host = VendorHost.Freepik,
                Url = url,
                EachChange = true,
                Body = progress => Detail(task, progress),
                Signer = _signer,
                Retries = WebhookRetries.Freepik,
            };
            await services.Webhooks.StartAsync(plan, task, tasks, request.Answered, cancellationToken);
        }

        return answer;
    }

    private static JsonObject Detail(SimulatedTask task, TaskProgress progress) => new()
    {
        ["generated"] = progress.Phase == TaskPhase.Done && !task.Fails ? new JsonArray(task.Video.Value.AbsoluteUri) : [],
        ["task_id"] = task.Id,
        ["status"] = task.Status(progress.Phase, s_documented),
    };

    private static string Name(Violation violation) => violation.Pointer.Length == 0 ? violation.In : violation.Pointer[1..].Replace('/', '.');

    private static SimulatedAnswer Data(JsonNode data) => SimulatedAnswer.Json(200, new JsonObject { ["data"] = data });

    private static SimulatedAnswer Message(int status, string message) => SimulatedAnswer.Json(status, new JsonObject { ["message"] = message });
}
