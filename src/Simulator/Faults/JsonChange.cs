using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwire.Simulator.Answers;

namespace Reelwire.Simulator.Faults;

/// <summary>Changes the JSON object of an answer.</summary>
internal static class JsonChange
{
    /// <summary>The answer with another body; null where its body is no JSON object, or <paramref name="change"/> gives null.</summary>
    public static SimulatedAnswer? OfObject(SimulatedAnswer own, Func<JsonObject, string?> change) =>
        Parse(own) is JsonObject json && change(json) is { } text ? own with { Body = Encoding.UTF8.GetBytes(text) } : null;

    /// <summary>The text of an object with more members, whatever it has already.</summary>
    public static string Append(JsonObject json, IEnumerable<(string Name, string Value)> members)
    {
        var added = members.Select(member => $"\"{JsonEncodedText.Encode(member.Name)}\":{member.Value}");
        return $"{json.ToJsonString()[..^1]}{(json.Count > 0 ? "," : "")}{string.Join(',', added)}}}";
    }

    /// <summary>All members and items, from the outside in.</summary>
    public static IEnumerable<JsonNode> All(JsonNode? node)
    {
        var inside = node switch
        {
            JsonObject json => json.Select(member => member.Value),
            JsonArray items => items,
            _ => [],
        };
        return inside.OfType<JsonNode>().SelectMany(item => All(item).Prepend(item));
    }

    /// <summary>Removes the texts that <paramref name="goes"/> chooses; false where there are none.</summary>
    public static bool RemoveTexts(JsonObject json, Func<JsonNode, bool> goes)
    {
        var going = All(json).Where(node => node.GetValueKind() == JsonValueKind.String && goes(node)).ToArray();
        foreach (var node in going)
        {
            if (node.Parent is JsonArray items)
            {
                items.Remove(node);
            }
            else
            {
                node.Parent!.AsObject().Remove(node.GetPropertyName());
            }
        }

        return going.Length > 0;
    }

    /// <summary>The name under which a node stands in its object; null for an item of an array.</summary>
    public static string? NameOf(JsonNode node) => node.Parent is JsonObject ? node.GetPropertyName() : null;

    /// <summary>The body as JSON, or null where it is none.</summary>
    public static JsonNode? Parse(SimulatedAnswer answer)
    {
        try
        {
            return answer.Body.IsEmpty ? null : JsonNode.Parse(answer.Body.Span);
        }
        catch (JsonException)
        {
            return null; // an event stream, a file: nothing that a fault of JSON could change
        }
    }
}
