using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading;

namespace Reelwire.SpecCompiler.Mocks;

/// <summary>The body of a documented response: its example, else one made from its schema.</summary>
internal static class MockBody
{
    /// <summary>The body; null where the content describes none.</summary>
    public static JsonNode? Of(JsonObject content, TaskAnswer answer, SchemaSample samples) =>
        Examples(content).FirstOrDefault(example => answer.State is null || Tells(example, answer.State))?.DeepClone()
        ?? (content.Object("schema") is { } schema ? samples.Of(schema, answer.Members) : null);

    private static IEnumerable<JsonNode> Examples(JsonObject content) =>
        (content.Object("examples") ?? []).Select(example => (example.Value as JsonObject)?["value"]).Prepend(content["example"]).OfType<JsonNode>();

    // The example of a task under way would have a client wait for ever.
    private static bool Tells(JsonNode? node, string state) => node switch
    {
        JsonObject members => members.Any(member => Tells(member.Value, state)),
        JsonArray items => items.Any(item => Tells(item, state)),
        _ => node.AsText() == state,
    };
}
