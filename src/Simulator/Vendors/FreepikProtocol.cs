using System.Text.Json.Nodes;
using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Schemas;
using Reelwire.Simulator.Tasks;

namespace Reelwire.Simulator.Vendors;

/// <summary>api.freepik.com: a task is read at its own path below the model's, and gives no reason when it fails.</summary>
internal sealed class FreepikProtocol(TaskBook tasks) : VendorProtocol
{
    /// <inheritdoc/>
    public override SimulatedAnswer NoOperation(string path, bool pathIsKnown) =>
        pathIsKnown ? Message(405, "Method Not Allowed") : Message(404, "Not found");

    /// <inheritdoc/>
    protected override SimulatedAnswer Answer(ApiRequest request)
    {
        if (request.Operation.IsSubmit)
        {
            var created = tasks.Create(request, Guid.NewGuid().ToString("D"), []);
            return Data(new JsonObject { ["task_id"] = created.Id, ["status"] = "CREATED" });
        }

        if (!request.Operation.Path.EndsInParameter)
        {
            return Data(new JsonArray([.. tasks.List(request.Operation).Select(task => new JsonObject { ["task_id"] = task.Id, ["status"] = Status(task, tasks.Look(task)) })]));
        }

        var id = request.PathValues.Values.Last();
        return tasks.TryFind(id, request.Operation, out var found) ? Read(found) : Message(404, "Not found");
    }

    /// <inheritdoc/>
    protected override SimulatedAnswer Invalid(ApiRequest request, IReadOnlyList<Violation> violations)
    {
        var parameters = violations.Select(violation => new JsonObject { ["name"] = Name(violation), ["reason"] = $"Parameter '{Name(violation)}' {violation.Message}" });
        var problem = new JsonObject { ["message"] = "Your request parameters didn't validate.", ["invalid_params"] = new JsonArray([.. parameters]) };
        var answer = SimulatedAnswer.Json(400, new JsonObject { ["problem"] = problem });
        return answer with { ContentType = "application/problem+json" };
    }

    /// <inheritdoc/>
    protected override string? Key(IReadOnlyDictionary<string, string> headers) => headers.GetValueOrDefault("x-freepik-api-key");

    /// <inheritdoc/>
    protected override SimulatedAnswer KeyMissing(string path) => Message(401, "Missing API key");

    /// <inheritdoc/>
    protected override SimulatedAnswer KeyInvalid(string path) => Message(401, "Invalid API key");

    private SimulatedAnswer Read(SimulatedTask task)
    {
        var status = Status(task, tasks.Poll(task));
        var generated = status == "COMPLETED" ? new JsonArray(task.Video.AbsoluteUri) : [];
        return Data(new JsonObject { ["generated"] = generated, ["task_id"] = task.Id, ["status"] = status });
    }

    private static string Status(SimulatedTask task, TaskProgress progress) => progress.Phase switch
    {
        TaskPhase.Queued => "CREATED",
        TaskPhase.Running => "IN_PROGRESS",
        _ => task.Fails ? "FAILED" : "COMPLETED",
    };

    private static string Name(Violation violation) => violation.Pointer.Length == 0 ? violation.In : violation.Pointer[1..].Replace('/', '.');

    private static SimulatedAnswer Data(JsonNode data) => SimulatedAnswer.Json(200, new JsonObject { ["data"] = data });

    private static SimulatedAnswer Message(int status, string message) => SimulatedAnswer.Json(status, new JsonObject { ["message"] = message });
}
