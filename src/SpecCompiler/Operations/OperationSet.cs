using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Naming;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Schemas;

namespace Reelwire.SpecCompiler.Operations;

/// <summary>All operations of a vendor: one per host, method and path. Models that share one add up in it.</summary>
internal sealed class OperationSet(DiagnosticBag bag)
{
    private readonly List<ApiOperation> _all = [];

    /// <summary>The operations, in the order in which they came.</summary>
    public IReadOnlyList<ApiOperation> All => _all;

    /// <summary>The operation of that id, or null.</summary>
    public ApiOperation? Find(string id) => _all.Find(operation => operation.Id == id);

    /// <summary>Adds an operation, or lays it together with the one that stands in its place already.</summary>
    public void Add(ApiOperation operation)
    {
        if (!AllowList.IsPath(operation.Path))
        {
            operation.Place.Report(bag, CompilerRules.RefusedPath, $"The path '{Quoted.Text(operation.Path)}' is refused: {AllowListTexts.Path}");
            return;
        }

        if (!AllowList.IsOperationId(operation.Id))
        {
            operation.Place.Report(bag, CompilerRules.RefusedName, $"The operation id '{Quoted.Text(operation.Id)}' is refused: at most 250 characters, lower-case words of letters and digits with '-', '.' or '_' between, are expected.");
            return;
        }

        var index = _all.FindIndex(other => other.Host == operation.Host && other.Method == operation.Method && other.Path == operation.Path);
        if (index >= 0)
        {
            _all[index] = Together(_all[index], operation);
            return;
        }

        if (Find(operation.Id) is { } namesake)
        {
            operation.Place.Report(bag, CompilerRules.DuplicateOperationId, $"The operation id '{operation.Id}' belongs to {Named(namesake)} already.");
        }

        _all.Add(operation);
    }

    private ApiOperation Together(ApiOperation known, ApiOperation operation)
    {
        if (known.Rank != operation.Rank)
        {
            return known.Rank > operation.Rank ? known : operation;
        }

        if (known.Rank == OperationRank.Sold && known.RequestSchema is { } body && ModelBody.IsOne(body) && operation.RequestSchema is { } other && ModelBody.IsOne(other))
        {
            ModelBody.Add(body, other);
            AddAnswer(known, operation);
            return known with { Sells = [.. known.Sells, .. operation.Sells] };
        }

        if (Unite(known.Json, operation.Json))
        {
            return known;
        }

        if (operation.Rank == OperationRank.Page)
        {
            if (IsToldAlike(known, operation))
            {
                operation.Place.Report(bag, CompilerRules.OperationRepeated, $"{known.Place.Source.File} describes {Named(operation)} alike; that page counts.");
                return known;
            }

            operation.Place.Report(bag, CompilerRules.OperationOverruled, $"{known.Place.Source.File} describes {Named(operation)} otherwise; the later page in vendor.yaml counts.");
        }
        else
        {
            operation.Place.Report(bag, CompilerRules.DifferentOperations, $"{Named(operation)} is described twice and not alike, as '{known.Id}' and as '{operation.Id}'.");
        }

        return operation;
    }

    // What was made of the pages has their own names; what they say is compared.
    private static bool IsToldAlike(ApiOperation one, ApiOperation other) =>
        SchemaShape.IsSame(Told(one), Told(other))
        && SchemaShape.IsSame(one.Place.Source.Root.Object("components")?["schemas"], other.Place.Source.Root.Object("components")?["schemas"]);

    private static JsonObject? Told(ApiOperation operation)
    {
        var told = operation.Place.Source.Root.Object("paths").Object(operation.Path).Object(operation.Method)?.DeepClone().AsObject();
        told?.Remove("operationId");
        told?.Remove("summary");
        return told;
    }

    // Models that answer differently: any of the answers comes.
    private void AddAnswer(ApiOperation known, ApiOperation operation)
    {
        if (known.SuccessSchema is not { } schema || operation.SuccessSchema is not { } other || Unite(schema, other))
        {
            return;
        }

        operation.Place.Report(
            bag, CompilerRules.OperationOverruled, $"{known.Place.Source.File} describes another answer of {Named(operation)}: it is untyped JSON. Describe one answer for all models in protocol.yaml.");
        if (!schema.ContainsKey("anyOf"))
        {
            var first = schema.DeepClone();
            schema.Clear();
            schema["anyOf"] = new JsonArray(first);
        }

        AddMissing(schema["anyOf"], new JsonArray(other.DeepClone()));
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
