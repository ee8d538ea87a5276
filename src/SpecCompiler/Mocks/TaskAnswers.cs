using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading;

namespace Reelwire.SpecCompiler.Mocks;

/// <summary>Reads from a document's task contracts what its answers must have, so that a client gets from submit to video.</summary>
internal sealed class TaskAnswers
{
    private const string TaskId = "task-1";
    private const string OutputUrl = "https://example.com/output.mp4";

    private readonly Dictionary<string, TaskAnswer> _done = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TaskAnswer> _underWay = new(StringComparer.Ordinal);

    public TaskAnswers(JsonObject document)
    {
        foreach (var task in Operations(document).SelectMany(operation => operation.Object("x-task").Array("models") ?? []).OfType<JsonObject>())
        {
            Add(task, [.. Outputs(document, task.Text("result"))]);
        }
    }

    /// <summary>What the success answer of a method must have: that of a finished task, or of one under way.</summary>
    public TaskAnswer Of(string? method, bool done) => (done ? _done : _underWay).GetValueOrDefault(method ?? "", TaskAnswer.Any);

    private static IEnumerable<JsonObject> Operations(JsonObject document) =>
        (document.Object("paths") ?? []).SelectMany(path => path.Value as JsonObject ?? []).Select(operation => operation.Value).OfType<JsonObject>();

    private static IEnumerable<WantedMember> Outputs(JsonObject document, string? result) =>
        (document.Object("components").Object("schemas").Object(result ?? "").Object("x-csharp").Array("outputs") ?? []).Select(expression => WantedMember.Of(expression.AsText() ?? "", OutputUrl));

    private void Add(JsonObject task, IReadOnlyList<WantedMember> outputs)
    {
        var (succeeded, waiting) = (State(task, "succeeded"), State(task, "queued") ?? State(task, "running"));
        if (task.Object("submit") is { } submit)
        {
            Put(_done, submit, [Member(submit, "id", TaskId)], null);
        }

        if (task.Object("read") is { } read)
        {
            Put(_done, read, [Member(read, "status", succeeded), .. task.ContainsKey("fetch") ? [] : outputs], succeeded);
            Put(_underWay, read, [Member(read, "status", waiting)], waiting);
        }

        if (task.Object("fetch") is { } fetch)
        {
            Put(_done, fetch, outputs, null);
        }

        if (task.Object("list") is { } list)
        {
            Put(_done, list, [Item(list, "id", TaskId), Item(list, "status", succeeded)], null);
        }
    }

    // Tasks may share calls: fal's models are all read in one place.
    private static void Put(Dictionary<string, TaskAnswer> answers, JsonObject call, IEnumerable<WantedMember?> members, string? state)
    {
        var method = call.Text("method") ?? "";
        answers[method] = new TaskAnswer([.. answers.GetValueOrDefault(method, TaskAnswer.Any).Members, .. members.OfType<WantedMember>()], state);
    }

    private static WantedMember? Member(JsonObject call, string meaning, string? text) => call.Text(meaning) is { } path ? WantedMember.Of(path, text ?? "") : null;

    private static WantedMember? Item(JsonObject call, string meaning, string? text) => call.Text(meaning) is { } path ? WantedMember.Of($"{call.Text("items")}?.{path}", text ?? "") : null;

    private static string? State(JsonObject task, string meaning) => task.Object("states").Array(meaning)?.FirstOrDefault().AsText();
}
