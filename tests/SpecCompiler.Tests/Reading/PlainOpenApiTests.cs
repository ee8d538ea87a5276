namespace Reelwire.SpecCompiler.Tests.Reading;

/// <summary>What documents that are OpenAPI, 3.0 or 3.1, say in ways that pages' do not.</summary>
public sealed class PlainOpenApiTests
{
    private static readonly string[] s_properties = ["components", "schemas", "Make", "properties"];
    private static readonly string[] s_post = ["paths", "/make/{kind}", "post"];

    [Fact]
    public void Parameters_bodies_and_responses_that_are_referred_to_are_put_in_place()
    {
        var page = Read("""
            components:
              parameters: { Trace: { name: x-trace, in: header, schema: { type: string } } }
              requestBodies: { Make: { content: { application/json: { schema: { type: object } } } } }
              responses: { Done: { description: Done } }
            paths:
              /make/{kind}:
                parameters: [{ name: kind, in: path, schema: { type: string } }]
                post:
                  parameters: [{ $ref: '#/components/parameters/Trace' }]
                  requestBody: { $ref: '#/components/requestBodies/Make' }
                  responses: { 200: { $ref: '#/components/responses/Done' } }
            """);
        page.Says(
            """
            { "parameters": [ { "name": "x-trace", "in": "header", "schema": { "type": "string" } }, { "name": "kind", "in": "path", "schema": { "type": "string" }, "required": true } ],
              "requestBody": { "content": { "application/json": { "schema": { "type": "object" } } } },
              "responses": { "200": { "description": "Done" } } }
            """,
            s_post);
        page.Lists([], "components");
    }

    [Theory]
    [InlineData("200", "OK")]
    [InlineData("201", "Created")]
    [InlineData("202", "Accepted")]
    [InlineData("204", "No Content")]
    [InlineData("400", "Bad Request")]
    [InlineData("401", "Unauthorized")]
    [InlineData("402", "Payment Required")]
    [InlineData("403", "Forbidden")]
    [InlineData("404", "Not Found")]
    [InlineData("405", "Method Not Allowed")]
    [InlineData("408", "Request Timeout")]
    [InlineData("409", "Conflict")]
    [InlineData("413", "Content Too Large")]
    [InlineData("415", "Unsupported Media Type")]
    [InlineData("422", "Unprocessable Content")]
    [InlineData("429", "Too Many Requests")]
    [InlineData("500", "Internal Server Error")]
    [InlineData("502", "Bad Gateway")]
    [InlineData("503", "Service Unavailable")]
    [InlineData("504", "Gateway Timeout")]
    [InlineData("299", "299")]
    public void A_response_without_a_description_has_the_words_of_RFC_9110(string status, string description) =>
        Read($"paths: {{ /a: {{ get: {{ responses: {{ {status}: {{}} }} }} }} }}\n").Says($"\"{description}\"", "paths", "/a", "get", "responses", status, "description");

    [Theory]
    [InlineData("{ anyOf: [{ type: string }, { type: 'null' }] }", """{ "nullable": true, "type": "string" }""")]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/Done' }, { type: 'null' }] }", """{ "nullable": true, "allOf": [{ "$ref": "#/components/schemas/Done" }], "type": "object" }""")]
    [InlineData("{ anyOf: [{ type: string }, { type: integer }, { type: 'null' }] }", """{ "anyOf": [{ "type": "string", "nullable": true }, { "type": "integer" }] }""")]
    [InlineData("{ type: [string, integer] }", """{ "anyOf": [{ "type": "string" }, { "type": "integer" }] }""")]
    [InlineData("{ nullable: true }", "{}")]
    [InlineData("{ type: array }", """{ "type": "array", "items": {} }""")]
    [InlineData("{ type: string, examples: [a, b] }", """{ "type": "string", "example": "a" }""")]
    [InlineData("{ type: string, contentEncoding: base64 }", """{ "type": "string", "format": "byte" }""")]
    [InlineData("{ type: integer, enum: ['5', 10, 10] }", """{ "type": "integer", "enum": [5, 10] }""")]
    [InlineData("{ type: integer, enum: [5, ten] }", """{ "type": "integer", "enum": [5] }""")]
    [InlineData("{ type: string, if: {} }", """{ "type": "string" }""")]
    public void A_schema_is_said_in_the_words_of_OpenAPI_3_0(string schema, string json) =>
        Read($"components: {{ schemas: {{ Make: {{ type: object, properties: {{ a: {schema} }} }}, Done: {{ type: object }} }} }}\npaths: {{ /a: {{ get: {{}} }} }}\n").Says(json, [.. s_properties, "a"]);

    [Theory]
    [InlineData("{ type: string, maxLength: 2, example: abc }")]
    [InlineData("{ type: string, enum: [a], example: b }")]
    [InlineData("{ type: integer, minimum: 1, default: 0 }")]
    [InlineData("{ type: string, format: uri, example: '' }")]
    [InlineData("{ type: object, required: [b], example: { c: 1 } }")]
    [InlineData("{ oneOf: [{ type: integer }, { type: number }], example: 1 }")]
    public void An_example_or_default_that_contradicts_its_schema_is_left_out_and_told(string schema)
    {
        var page = Read($"components: {{ schemas: {{ Make: {{ type: object, properties: {{ a: {schema} }} }} }} }}\npaths: {{ /a: {{ get: {{}} }} }}\n");
        Assert.DoesNotContain(page.Document["components"]!["schemas"]!["Make"]!["properties"]!["a"]!.AsObject(), member => member.Key is "example" or "default");
        Assert.Contains(": warning SC0026: ", page.Finding(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_that_contains_itself_is_no_trap_for_its_example()
    {
        var page = Read("""
            components: { schemas: { Make: { anyOf: [{ $ref: '#/components/schemas/Make' }, { $ref: '#/components/schemas/Make' }], example: 1 } } }
            paths: { /a: { get: {} } }
            """);
        Assert.Contains("warning SC0026", page.Finding(), StringComparison.Ordinal);
    }

    private static PageUnderTest Read(string yaml) => PageUnderTest.Written("openapi: 3.1.0\ninfo: { title: A, version: '1' }\n" + yaml, "vendor.yaml");
}
