using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Naming;

namespace Reelwire.SpecCompiler.Operations;

/// <summary>All operations of a vendor: one per host, method and path.</summary>
internal sealed class OperationSet(DiagnosticBag bag)
{
    private readonly List<ApiOperation> _all = [];

    /// <summary>The operations, in the order in which they came.</summary>
    public IReadOnlyList<ApiOperation> All => _all;

    /// <summary>The operation of that id, or null.</summary>
    public ApiOperation? Find(string id) => _all.Find(operation => operation.Id == id);

    /// <summary>Adds an operation; one that stands there already must be the same.</summary>
    public void Add(ApiOperation operation)
    {
        if (!AllowList.IsPath(operation.Path))
        {
            operation.Place.Report(bag, CompilerRules.RefusedPath, $"The path '{Quoted.Text(operation.Path)}' is refused: {AllowListTexts.Path}");
            return;
        }

        if (!AllowList.IsOperationId(operation.Id))
        {
            operation.Place.Report(bag, CompilerRules.RefusedName, $"The operation id '{Quoted.Text(operation.Id)}' is refused: lower-case words of letters and digits with '-', '.' or '_' between are expected.");
            return;
        }

        var known = _all.Find(other => other.Host == operation.Host && other.Method == operation.Method && other.Path == operation.Path);
        if (known is null)
        {
            if (Find(operation.Id) is { } namesake)
            {
                operation.Place.Report(bag, CompilerRules.DuplicateOperationId, $"The operation id '{operation.Id}' belongs to {Named(namesake)} already.");
            }

            _all.Add(operation);
        }
        else if (known.Sells is not null || operation.Sells is not null)
        {
            operation.Place.Report(bag, CompilerRules.DifferentOperations, $"{Named(operation)} is sold by another page already: one page per method and path can be compiled.");
        }
        else if (!Unite(known.Json, operation.Json))
        {
            operation.Place.Report(bag, CompilerRules.DifferentOperations, $"{Named(operation)} is described twice and not alike, as '{known.Id}' and as '{operation.Id}'.");
        }
    }

    // Answers that depend on the model are anyOf its results: there the pages add up.
    private static bool Unite(JsonNode? known, JsonNode? other)
    {
        switch (known, other)
        {
            case (JsonObject a, JsonObject b):
                return a.Count == b.Count && a.ToArray().All(member => b.TryGetPropertyValue(member.Key, out var value) && (member.Key == "anyOf" ? AddMissing(member.Value, value) : Unite(member.Value, value)));
            case (JsonArray a, JsonArray b):
                return a.Count == b.Count && a.Zip(b).All(pair => Unite(pair.First, pair.Second));
            default:
                return JsonNode.DeepEquals(known, other);
        }
    }

    private static bool AddMissing(JsonNode? known, JsonNode? other)
    {
        if (known is not JsonArray options || other is not JsonArray more)
        {
            return false;
        }

        foreach (var option in more.Where(option => !options.Any(existing => JsonNode.DeepEquals(existing, option))))
        {
            options.Add(option?.DeepClone());
        }

        return true;
    }

    private static string Named(ApiOperation operation) => $"{operation.Method.ToUpperInvariant()} {operation.Path}";
}
