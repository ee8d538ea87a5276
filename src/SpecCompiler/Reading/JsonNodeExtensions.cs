using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Reading;

/// <summary>Looks into JSON of unknown shape: what is not of the asked kind is not there.</summary>
internal static class JsonNodeExtensions
{
    public static JsonObject? Object(this JsonObject? owner, string name) => owner?[name] as JsonObject;

    public static JsonArray? Array(this JsonObject? owner, string name) => owner?[name] as JsonArray;

    public static string? Text(this JsonObject? owner, string name) => owner?[name].AsText();

    public static string? AsText(this JsonNode? node) => node is JsonValue && node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;

    public static bool IsTrue(this JsonNode? node) => node?.GetValueKind() == JsonValueKind.True;

    public static bool IsBoolean(this JsonNode? node) => node?.GetValueKind() is JsonValueKind.True or JsonValueKind.False;

    public static bool IsNumber(this JsonNode? node) => node?.GetValueKind() == JsonValueKind.Number;

    public static bool IsInteger([NotNullWhen(true)] this JsonNode? node) => node.IsNumber() && node is JsonValue value && value.TryGetValue(out long _);

    /// <summary>Takes a member out of its object so that it can be put elsewhere.</summary>
    public static JsonNode? Take(this JsonObject owner, string name)
    {
        owner.Remove(name, out var value);
        return value;
    }

    /// <summary>Moves all members of <paramref name="from"/> into <paramref name="owner"/>, whose own members stay on a clash.</summary>
    public static void MoveMembers(this JsonObject owner, JsonObject from)
    {
        var members = from.ToArray();
        from.Clear();
        foreach (var (name, value) in members)
        {
            owner.TryAdd(name, value);
        }
    }

    /// <summary>The object of that name, added where there is none.</summary>
    public static JsonObject GetOrAdd(this JsonObject owner, string name)
    {
        if (owner[name] is not JsonObject found)
        {
            found = [];
            owner[name] = found;
        }

        return found;
    }
}
