using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Schemas;

namespace Reelwire.SpecCompiler.Tests.Compiling;

public sealed class AlternativeBodiesTests
{
    private static JsonObject Merged(string schema) => SchemaAlternatives.Merge(JsonNode.Parse(schema)!.AsObject(), option => option);

    [Fact]
    public void A_choice_of_objects_is_one_object_that_requires_what_all_require() => Merged("""
        { "oneOf": [
          { "type": "object", "required": ["duration", "prompt"], "properties": { "duration": { "type": "integer" }, "prompt": { "type": "string" } } },
          { "type": "object", "required": ["duration", "image"], "properties": { "duration": { "type": "integer" }, "image": { "type": "string" } } } ] }
        """).Is("""
        { "type": "object", "properties": { "duration": { "type": "integer" }, "prompt": { "type": "string" }, "image": { "type": "string" } }, "required": ["duration"],
          "anyOf": [{ "required": ["prompt"] }, { "required": ["image"] }] }
        """);

    [Fact]
    public void A_value_of_one_alternative_is_a_value_of_the_member() => Merged("""
        { "oneOf": [ { "properties": { "a": { "type": "integer", "enum": [5, 6] } } }, { "properties": { "a": { "type": "integer", "enum": [6, 10] } } } ] }
        """).Is("""{ "type": "object", "properties": { "a": { "type": "integer", "enum": [5, 6, 10] } }, "required": [] }""");

    [Fact]
    public void Nothing_more_is_required_where_one_alternative_requires_nothing_more() => Assert.False(Merged("""
        { "anyOf": [ { "properties": { "a": {} }, "required": ["a"] }, { "properties": { "b": {} } } ] }
        """).ContainsKey("anyOf"));

    [Theory]
    [InlineData("""{ "oneOf": [ { "type": "string" }, { "properties": { "a": {} } } ] }""")]
    [InlineData("""{ "oneOf": [ { "properties": { "a": {} } } ], "discriminator": { "propertyName": "a" } }""")]
    [InlineData("""{ "properties": { "a": {} } }""")]
    public void Any_other_schema_stays_as_it_is(string schema) => Merged(schema).Is(schema);

    [Fact]
    public void A_request_is_checked_for_any_of_the_members_that_the_alternatives_require()
    {
        var request = Body("""
            { "oneOf": [
              { "type": "object", "required": ["prompt"], "properties": { "prompt": { "type": "string" } } },
              { "type": "object", "required": ["image"], "properties": { "image": { "type": "string" } } } ] }
            """).Document().Schema("OneRequest");
        request["x-csharp"]!["anyRequired"].Is("""[{ "member": "prompt", "name": "Prompt" }, { "member": "image", "name": "Image" }]""");
        request["anyOf"].Is("""[{ "required": ["prompt"] }, { "required": ["image"] }]""");
    }

    private static Acme Body(string schema) => new Acme().Operations($$"""
        { "/v1/one": { "post": {
          "requestBody": { "content": { "application/json": { "schema": {{schema}} } } },
          "responses": { "200": { "description": "OK", "content": { "application/json": { "schema": { "type": "object", "properties": { "id": { "type": "string" } } } } } } } } } }
        """);
}
