using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Tests;

/// <summary>Short ways into a document.</summary>
internal static class JsonNodeAssertions
{
    public static JsonObject Schema(this JsonObject document, string name) => document["components"]!["schemas"]![name]!.AsObject();

    public static JsonObject Member(this JsonObject document, string schema, string name) => document.Schema(schema)["properties"]![name]!.AsObject();

    public static JsonObject Operation(this JsonObject document, string method, string path) => document["paths"]![path]![method]!.AsObject();

    /// <summary>Compares as JSON: a difference is shown as text.</summary>
    public static void Is(this JsonNode? actual, string expected) =>
        Assert.Equal(JsonSerializer.Serialize(JsonNode.Parse(expected), s_indented), JsonSerializer.Serialize(actual, s_indented));

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
