using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading.Trees;

namespace Reelwire.SpecCompiler.Reading.OpenApi;

/// <summary>Puts parameters, bodies and responses that an operation refers to in their place, and those of a path into its operations: schemas alone stay components.</summary>
internal sealed class ComponentInlining
{
    private static readonly string[] s_kinds = ["parameters", "requestBodies", "responses"];

    private readonly JsonObject _document;
    private readonly PageFindings _findings;
    private int _copied;

    private ComponentInlining(JsonObject document, PageFindings findings) => (_document, _findings) = (document, findings);

    public static void Apply(JsonObject document, PageFindings findings)
    {
        var inlining = new ComponentInlining(document, findings);
        foreach (var (_, item) in document.Object("paths") ?? [])
        {
            inlining.PushDown(item as JsonObject);
        }

        foreach (var operation in Operation.AllOf(document))
        {
            inlining.Inline(operation.Body.Array("parameters"));
            inlining.Inline(operation.Body, "requestBody");
            foreach (var (status, _) in operation.Body.Object("responses")?.ToArray() ?? [])
            {
                inlining.Inline(operation.Body.Object("responses")!, status);
            }
        }

        foreach (var kind in s_kinds)
        {
            document.Object("components")?.Remove(kind);
        }
    }

    private void PushDown(JsonObject? item)
    {
        if (item?.Take("parameters") is not JsonArray { Count: > 0 } shared)
        {
            return;
        }

        foreach (var (_, member) in item.Where(member => member.Value is JsonObject).ToArray())
        {
            var own = (JsonObject)member!;
            if (own["parameters"] is not JsonArray parameters)
            {
                own["parameters"] = parameters = [];
            }

            foreach (var parameter in shared)
            {
                parameters.Add(Copy(parameter));
            }
        }
    }

    private void Inline(JsonArray? parameters)
    {
        for (var index = 0; index < parameters?.Count; index++)
        {
            if (Target(parameters[index]) is { } target)
            {
                parameters[index] = Copy(target);
            }
        }
    }

    private void Inline(JsonObject owner, string name)
    {
        if (Target(owner[name]) is { } target)
        {
            owner[name] = Copy(target);
        }
    }

    // One step: what is referred to from a reference again is dangling, and told as such.
    private JsonNode? Target(JsonNode? node)
    {
        if ((node as JsonObject).Text("$ref") is not { } reference || !reference.StartsWith("#/components/", StringComparison.Ordinal))
        {
            return null;
        }

        var parts = reference["#/components/".Length..].Split('/', 2);
        return parts.Length == 2 && s_kinds.Contains(parts[0]) ? _document.Object("components").Object(parts[0])?[parts[1]] : null;
    }

    private JsonNode? Copy(JsonNode? node)
    {
        _copied += Count(node);
        if (_copied > TreeLimits.Nodes)
        {
            return null;
        }

        var copy = node?.DeepClone();
        _findings.Mark(copy, _findings.PositionOf(node));
        return copy;
    }

    private static int Count(JsonNode? node) => 1 + node switch
    {
        JsonObject members => members.Sum(member => Count(member.Value)),
        JsonArray items => items.Sum(Count),
        _ => 0,
    };
}
