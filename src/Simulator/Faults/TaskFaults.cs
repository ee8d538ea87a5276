using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Files;
using Reelwire.Simulator.Requests;

namespace Reelwire.Simulator.Faults;

/// <summary>Answers about tasks that are well-formed and wrong.</summary>
internal static class TaskFaults
{
    private const string UnknownId = "00000000-0000-4000-8000-000000000000";
    private static readonly string[] s_ids = ["id", "task_id", "request_id"];

    /// <summary>From the submit to the result.</summary>
    public static IReadOnlyList<FaultKind> All { get; } =
    [
        FaultKind.Change("no-task-id", "The submit's answer has no task id.", FaultTarget.Submits, (_, own) => WithoutId(own)),
        FaultKind.Ask("task-not-found", "A task that exists is not found.", FaultTarget.Reads, call => call.AskAsync(ForUnknownTask(call.Request))),
        FaultKind.Change("unknown-status", "The status is a word that nobody has heard of.", FaultTarget.Reads, (_, own) => WithUnknownStatus(own)),
        FaultKind.Change("status-backwards", "A task that has moved on is told to be where it was first seen.", FaultTarget.Reads, FirstStatus),
        FaultKind.Change("no-url", "The result has no URL.", FaultTarget.Requests, (_, own) => WithoutFiles(own)),
    ];

    private static SimulatedAnswer? WithoutId(SimulatedAnswer own)
    {
        var removed = new HashSet<string>(StringComparer.Ordinal);
        var answer = JsonChange.OfObject(own, json =>
            JsonChange.RemoveTexts(json, node => s_ids.Contains(JsonChange.NameOf(node)) && removed.Add(node.GetValue<string>())) ? json.ToJsonString() : null);
        return answer is null ? null : answer with
        {
            Headers = own.Headers.Where(header => !removed.Contains(header.Value)).ToDictionary(StringComparer.OrdinalIgnoreCase),
        };
    }

    private static ApiRequest ForUnknownTask(ApiRequest request)
    {
        var required = request.Operation.Parameters.Where(parameter => parameter.Required).Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
        return request with
        {
            PathValues = request.PathValues.ToDictionary(value => value.Key, _ => UnknownId, StringComparer.Ordinal),
            Query = request.Query.ToDictionary(value => value.Key, value => required.Contains(value.Key) ? UnknownId : value.Value, StringComparer.Ordinal),
        };
    }

    private static SimulatedAnswer? WithUnknownStatus(SimulatedAnswer own) => JsonChange.OfObject(own, json =>
    {
        if (Status(json) is not { } status)
        {
            return null;
        }

        status.ReplaceWith("RESTING");
        return json.ToJsonString();
    });

    // The first answer is kept as it was, so that everything else in it goes back as well.
    private static SimulatedAnswer? FirstStatus(FaultCall call, SimulatedAnswer own)
    {
        if (Status(JsonChange.Parse(own)) is not { } status)
        {
            return null;
        }

        var first = call.Fault.FirstAnswers.GetOrAdd(call.Request.Path + "?" + string.Join('&', call.Request.Query.OrderBy(value => value.Key, StringComparer.Ordinal)), own);
        return JsonNode.DeepEquals(Status(JsonChange.Parse(first)), status) ? null : first;
    }

    private static SimulatedAnswer? WithoutFiles(SimulatedAnswer own) => JsonChange.OfObject(own, json =>
        JsonChange.RemoveTexts(json, node => node.GetValue<string>().Contains(FileStore.Prefix, StringComparison.Ordinal)) ? json.ToJsonString() : null);

    private static JsonNode? Status(JsonNode? json) =>
        JsonChange.All(json).FirstOrDefault(node => JsonChange.NameOf(node) == "status" && node.GetValueKind() == JsonValueKind.String);
}
