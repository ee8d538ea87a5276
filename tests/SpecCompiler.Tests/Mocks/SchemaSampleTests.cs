using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Mocks;

namespace Reelwire.SpecCompiler.Tests.Mocks;

public sealed class SchemaSampleTests
{
    [Theory]
    [InlineData("""{ "type": "string" }""", "\"string\"")]
    [InlineData("""{ "type": "string", "format": "uri" }""", "\"https://example.com/\"")]
    [InlineData("""{ "type": "string", "format": "date-time" }""", "\"2000-01-01T00:00:00Z\"")]
    [InlineData("""{ "type": "string", "enum": ["b", "a"] }""", "\"b\"")]
    [InlineData("""{ "type": "string", "enum": ["b", "a"], "default": "a" }""", "\"a\"")]
    [InlineData("""{ "type": "string", "default": "a", "example": "c" }""", "\"c\"")]
    [InlineData("""{ "type": "integer" }""", "0")]
    [InlineData("""{ "type": "number", "minimum": 1.5 }""", "1.5")]
    [InlineData("""{ "type": "boolean" }""", "false")]
    [InlineData("""{ "type": "array", "items": { "type": "integer" } }""", "[0]")]
    [InlineData("""{ "type": "array", "items": {} }""", "[]")]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": "string" } }""", "{}")]
    [InlineData("""{ "oneOf": [{}, { "type": "string" }, { "type": "integer" }] }""", "\"string\"")]
    [InlineData("""{ "allOf": [{ "type": "object", "properties": { "a": { "type": "integer" } } }, { "type": "object", "properties": { "b": { "type": "boolean" } } }] }""", """{ "a": 0, "b": false }""")]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "integer" }, "b": {} } }""", """{ "a": 0 }""")]
    [InlineData("""{ "type": "object", "required": ["b"], "properties": { "a": { "type": "integer" }, "b": {} } }""", """{ "b": null }""")]
    [InlineData("""{ "allOf": [{ "$ref": "#/components/schemas/Known" }], "example": "mine" }""", "\"mine\"")]
    [InlineData("""{ "$ref": "#/components/schemas/Known" }""", "\"known\"")]
    [InlineData("""{ "$ref": "#/components/schemas/Missing" }""", "null")]
    public void A_value_is_small_and_what_the_schema_allows(string schema, string value) =>
        new SchemaSample(Components).Of(JsonNode.Parse(schema)!.AsObject(), []).Is(value);

    [Fact]
    public void A_schema_that_contains_itself_comes_to_an_end()
    {
        var sample = new SchemaSample(Components).Of(JsonNode.Parse("""{ "$ref": "#/components/schemas/Tree" }""")!.AsObject(), []);
        Assert.InRange(sample!.ToJsonString().Length, 20, 500);
    }

    [Fact]
    public void Members_that_are_wanted_come_with_the_required_ones_through_objects_lists_and_enumerations()
    {
        var schema = JsonNode.Parse(
            """
            { "type": "object", "required": ["code"], "properties": {
              "code": { "type": "integer" }, "error": { "type": "string" },
              "data": { "type": "object", "x-csharp": { "name": "Data" }, "properties": {
                "state": { "type": "string", "enum": ["QUEUED", "DONE"], "x-csharp": { "name": "State" } }, "other": { "type": "string" } } },
              "videos": { "type": "array", "x-csharp": { "name": "Videos" }, "items": { "type": "object", "properties": { "video_url": { "type": "string", "x-csharp": { "name": "VideoUrl" } } } } } } }
            """)!.AsObject();
        new SchemaSample([]).Of(schema, [WantedMember.Of("Data?.State?.Value", "DONE"), WantedMember.Of("Videos?.Select(item => item.VideoUrl)", "https://a.example/1.mp4"), WantedMember.Of("Images", "none")])
            .Is("""{ "code": 0, "data": { "state": "DONE" }, "videos": [{ "video_url": "https://a.example/1.mp4" }] }""");
    }

    private static JsonObject Components => JsonNode.Parse(
        """
        { "Known": { "type": "string", "example": "known" },
          "Tree": { "type": "object", "properties": { "name": { "type": "string" }, "children": { "type": "array", "items": { "$ref": "#/components/schemas/Tree" } } } } }
        """)!.AsObject();
}
