using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Tests.Compiling;

public sealed class UnionTests
{
    private const string Dog = """{ "type": "object", "required": ["kind", "bark"], "properties": { "kind": { "type": "string", "enum": ["dog"] }, "bark": { "type": "string" } } }""";
    private const string Cat = """{ "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string", "enum": ["cat"] }, "lives": { "type": "integer" } } }""";
    private const string Size = """{ "type": "object", "properties": { "width": { "type": "integer" } } }""";
    private const string Names = """{ "type": "string", "enum": ["wide"] }""";

    private static JsonObject Sent(string schema) => new Acme().Page("one", $$"""{ "a": {{schema}} }""").Document().Schema("OneA")["x-csharp"]!.AsObject();

    private static JsonObject Received(string schema) => new Acme().Page("one", """{ "p": { "type": "string" } }""", answer: $$"""{ "a": {{schema}} }""").Document().Schema("SubmissionA")["x-csharp"]!.AsObject();

    [Theory]
    [InlineData($$"""[{{Size}}, { "type": "string" }]""", "OneAObject string")]
    [InlineData($$"""[{{Names}}, { "type": "string" }]""", "OneAName string")]
    [InlineData($$"""[{{Dog}}, {{Cat}}]""", "OneADog OneACat")]
    [InlineData($$"""[{{Size}}, { "type": "object", "properties": { "height": { "type": "integer" } } }]""", "OneAObject OneAObject2")]
    [InlineData("""[{ "type": "string" }, { "type": "array", "items": { "type": "string" } }]""", "string IReadOnlyList<string>")]
    [InlineData("""[{ "type": "number" }, { "type": "string" }, { "type": "integer" }]""", "double string")]
    [InlineData("""[{ "type": "boolean" }, { "type": "integer", "enum": [5, 10] }]""", "bool OneANumber")]
    [InlineData($$"""[{ "type": "string" }, { "oneOf": [{{Dog}}, {{Dog}}, { "nullable": true }] }]""", "string OneADog")]
    [InlineData($$"""[{{Size}}, { }]""", "OneAObject")]
    [InlineData($$"""[{ "type": "boolean" }, { "type": "array", "items": {{Dog}} }, { "type": "array", "items": {{Cat}} }]""", "bool IReadOnlyList<OneAItem>")]
    public void A_choice_has_these_cases(string options, string types)
    {
        Assert.Equal(types, string.Join(' ', Sent($$"""{ "oneOf": {{options}} }""")["cases"]!.AsArray().Select(known => (string?)known!["typeName"])));
        Assert.Equal(types, string.Join(' ', Sent($$"""{ "anyOf": {{options}} }""")["cases"]!.AsArray().Select(known => (string?)known!["typeName"])));
    }

    [Theory]
    [InlineData($$"""[{{Size}}, { "type": "string" }]""", "IsText AsText()!, IsObject AsObject<SubmissionAObject>()!")]
    [InlineData($$"""[{{Names}}, { "type": "string" }]""", "IsText AsEnum<SubmissionAName>()!.Value")]
    [InlineData($$"""[{{Size}}, {{Dog}}, {{Cat}}]""", "Is(\"kind\", \"dog\") AsObject<SubmissionADog>()!, Is(\"kind\", \"cat\") AsObject<SubmissionACat>()!, HasAny(\"width\") AsObject<SubmissionAObject>()!")]
    [InlineData($$"""[{{Size}}, { "type": "object", "properties": { "width": { "type": "integer" }, "height": { "type": "integer" } } }]""", "HasAny(\"height\") AsObject<SubmissionAObject2>()!, IsObject AsObject<SubmissionAObject>()!")]
    [InlineData("""[{ "type": "boolean" }, { "type": "number" }, { "type": "array", "items": { "type": "string" } }]""", "IsBoolean AsBoolean()!.Value, IsArray AsList(item => item.AsText())!, IsNumber AsDouble()!.Value")]
    [InlineData("""[{ "type": "number" }, { "type": "string" }, { "type": "integer", "enum": [5] }]""", "IsText AsText()!, IsInteger AsEnum<SubmissionANumber>()!.Value, IsNumber AsDouble()!.Value")]
    public void A_choice_in_an_answer_is_told_by_what_is_surest(string options, string reads) =>
        Assert.Equal(reads, string.Join(", ", Received($$"""{ "oneOf": {{options}} }""")["reads"]!.AsArray().Select(read => $"{read!["test"]} {read["read"]}")));

    [Fact]
    public void A_discriminator_names_its_objects_and_stands_in_the_document()
    {
        var document = new Acme().Page("one", """
            { "a": { "oneOf": [{ "$ref": "#/components/schemas/Dog" }, { "$ref": "#/components/schemas/Cat" }],
                     "discriminator": { "propertyName": "kind", "mapping": { "woof": "#/components/schemas/Dog" } } } }
            """, components: """
            { "Dog": { "type": "object", "properties": { "kind": { "type": "string" }, "bark": { "type": "string" } } },
              "Cat": { "type": "object", "properties": { "kind": { "type": "string" }, "lives": { "type": "integer" } } } }
            """).Document();
        document.Schema("OneA")["discriminator"].Is("""{ "propertyName": "kind", "mapping": { "woof": "#/components/schemas/Dog", "Cat": "#/components/schemas/Cat" } }""");
    }

    [Fact]
    public void Rules_of_a_case_are_checked_of_that_case()
    {
        var facts = Sent($$"""{ "oneOf": [{ "type": "string", "maxLength": 9 }, {{Size}}] }""");
        Assert.True((bool)facts["checked"]!);
        facts["cases"]![0]!["rules"].Is("""[{ "check": "MaxLength", "arguments": ["9"] }]""");
        facts["cases"]![1]!["rules"].Is("""[{ "check": "Valid", "arguments": [] }]""");
    }

    [Fact]
    public void Limits_that_only_one_of_several_texts_has_are_none() =>
        Assert.Null(new Acme().Page("one", """{ "a": { "oneOf": [{ "type": "string", "maxLength": 9 }, { "type": "string", "format": "uri" }] } }""").Document().Member("OneRequest", "a")["x-csharp"]!["rules"]);

    [Fact]
    public void A_choice_that_leads_back_to_itself_ends()
    {
        var document = new Acme().Page("one", """{ "a": { "$ref": "#/components/schemas/Tree" } }""", components: """
            { "Tree": { "anyOf": [{ "type": "string" }, { "$ref": "#/components/schemas/Tree" }, { "type": "array", "items": { "$ref": "#/components/schemas/Tree" } }] } }
            """).Document();
        Assert.Equal("string IReadOnlyList<Tree>", string.Join(' ', document.Schema("Tree")["x-csharp"]!["cases"]!.AsArray().Select(known => (string?)known!["typeName"])));
    }
}
