using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Reading.OpenApi;

/// <summary>Bodies of one operation that a page describes once for each model: a choice of them, told apart by a member such as <c>model</c>.</summary>
internal static class ModelChoice
{
    private const string Json = "application/json";

    /// <summary>Adds a body to the operation's where both say of one member that it has other values; false where nothing tells them apart.</summary>
    public static bool TryAdd(JsonObject operation, JsonObject components, JsonObject other, JsonObject otherComponents)
    {
        if (BodyOf(operation) is not { } known || BodyOf(other) is not { } more)
        {
            return false;
        }

        var alternatives = known.Object("schema").Array("oneOf")?.OfType<JsonObject>().ToArray() ?? [known.Object("schema")!];
        if (!alternatives.All(alternative => AreApart(Resolve(alternative, components), Resolve(more.Object("schema")!, otherComponents))))
        {
            return false;
        }

        var schema = more.Take("schema")!;
        if (known.Object("schema").Array("oneOf") is { } choice)
        {
            choice.Add(schema);
        }
        else
        {
            known["schema"] = new JsonObject { ["oneOf"] = new JsonArray(known.Take("schema"), schema) };
        }

        return true;
    }

    private static JsonObject? BodyOf(JsonObject operation) =>
        operation.Object("requestBody").Object("content").Object(Json) is { } body && body["schema"] is JsonObject ? body : null;

    private static bool AreApart(JsonObject? one, JsonObject? other) =>
        (one.Object("properties") ?? []).Any(member =>
            (member.Value as JsonObject).Array("enum") is { Count: > 0 } values
            && IsRequired(one, member.Key)
            && IsRequired(other, member.Key)
            && other.Object("properties").Object(member.Key).Array("enum") is { Count: > 0 } others
            && !values.Any(value => others.Any(known => JsonNode.DeepEquals(known, value))));

    private static bool IsRequired(JsonObject? schema, string name) => schema.Array("required")?.Any(required => required.AsText() == name) == true;

    private static JsonObject? Resolve(JsonObject schema, JsonObject components) => ComponentReference.NameIn(schema.Text("$ref")) is { } name ? components.Object(name) : schema;
}
