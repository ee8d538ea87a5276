using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Compiling;
using Reelwire.SpecCompiler.Diagnostics;

namespace Reelwire.SpecCompiler.Tests.Documents;

/// <summary>The repository's own pages, compiled.</summary>
internal static class GeneratedDocuments
{
    public static async Task<IReadOnlyDictionary<string, JsonObject>> CompileAsync(string vendor)
    {
        var bag = new DiagnosticBag();
        var compiled = await new VendorFolder(RepositoryRoot.File("specs", vendor), bag).CompileAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(bag.Items, finding => finding.Severity != Severity.Info);
        return compiled!.Documents.ToDictionary(document => document.FileName, document => document.Json, StringComparer.Ordinal);
    }

    /// <summary>Each operation as one line: what is sent where, what comes back, whether it costs.</summary>
    public static string[] Operations(JsonObject document) =>
    [
        .. from path in document["paths"]!.AsObject()
           from operation in path.Value!.AsObject()
           let facts = operation.Value!["x-csharp"]!
           let arguments = string.Join(", ", facts["arguments"]!.AsArray().Select(argument => $"{argument!["typeName"]} {argument["name"]}"))
           select $"{facts["verb"]} {facts["route"]}: {facts["returns"]} {facts["method"]}({string.Join(", ", new[] { arguments, (string?)facts["body"] ?? "" }.Where(part => part.Length > 0))}){(facts["paid"] is null ? "" : " paid")}",
    ];

    /// <summary>The members of a type as C# would declare them.</summary>
    public static string[] Members(JsonObject document, string schema) =>
    [
        .. from member in document.Schema(schema)["properties"]!.AsObject()
           let facts = member.Value!["x-csharp"]!
           let tail = facts["constant"] is { } constant ? $" => {constant}" : facts["initializer"] is { } initializer ? $" = {initializer}" : ""
           select $"{(facts["required"] is null ? "" : "required ")}{facts["typeName"]} {facts["name"]}{tail}",
    ];

    /// <summary>A task contract without the parts that repeat the page.</summary>
    public static JsonObject Task(JsonObject document, string path)
    {
        var task = Assert.Single(document.Operation("post", path)["x-task"]!["models"]!.AsArray())!.DeepClone().AsObject();
        task.Remove("parameters");
        task.Remove("prompt");
        task.Remove("states");
        task.Remove("summary");
        task.Remove("page");
        return task;
    }

    /// <summary>The expressions of a prompt.</summary>
    public static string[] Prompt(JsonObject document, string path) =>
        [.. Assert.Single(document.Operation("post", path)["x-task"]!["models"]!.AsArray())!["prompt"]!.AsArray().Select(assignment => $"{assignment!["member"]} = {assignment["expression"]}")];
}
