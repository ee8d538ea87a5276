using System.Text.Json;
using Reelwire.Simulator.Schemas;

namespace Reelwire.Simulator.Tests.Schemas;

public sealed class SchemaCheckerTests
{
    [Theory]
    [InlineData("string", """ "a" """)]
    [InlineData("boolean", "true")]
    [InlineData("integer", "5")]
    [InlineData("integer", "5.0")]
    [InlineData("integer", "12345678901234567890123")]
    [InlineData("number", "1.5")]
    [InlineData("object", "{}")]
    [InlineData("array", "[]")]
    public void A_value_of_the_type_is_valid(string type, string value) => AssertValid($$"""{ "type": "{{type}}" }""", value);

    [Theory]
    [InlineData("string", "5")]
    [InlineData("boolean", """ "true" """)]
    [InlineData("integer", "5.5")]
    [InlineData("integer", """ "5" """)]
    [InlineData("number", "true")]
    [InlineData("object", "[]")]
    [InlineData("array", "{}")]
    [InlineData("string", "null")]
    public void A_value_of_another_type_is_refused(string type, string value) => AssertRefused($$"""{ "type": "{{type}}" }""", value, " type");

    [Fact]
    public void Null_is_valid_where_the_schema_is_nullable() => AssertValid("""{ "type": "string", "nullable": true, "enum": ["a"] }""", "null");

    [Fact]
    public void A_nullable_schema_still_holds_for_what_is_not_null() => AssertRefused("""{ "type": "string", "nullable": true, "enum": ["a"] }""", "\"b\"", " enum");

    [Fact]
    public void A_schema_without_type_takes_anything()
    {
        AssertValid("{}", "null");
        AssertValid("{}", "[1]");
    }

    [Theory]
    [InlineData("""[5, 10]""", "5")]
    [InlineData("""[5, 10]""", "5.0")]
    [InlineData("""["a"]""", """ "a" """)]
    [InlineData("""[{ "a": [1] }]""", """{ "a": [1] }""")]
    public void A_listed_value_is_valid(string list, string value) => AssertValid($$"""{ "enum": {{list}} }""", value);

    [Theory]
    [InlineData("""[5, 10]""", "7")]
    [InlineData("""[5, 10]""", """ "5" """)]
    [InlineData("""["a"]""", """ "A" """)]
    public void A_value_that_is_not_listed_is_refused(string list, string value) => AssertRefused($$"""{ "enum": {{list}} }""", value, " enum");

    [Fact]
    public void Every_missing_member_is_named_with_its_pointer() =>
        AssertRefused("""{ "type": "object", "required": ["a", "b/c"] }""", "{}", "/a required", "/b~1c required");

    [Fact]
    public void Members_are_checked_where_they_stand() =>
        AssertRefused(
            """{ "properties": { "list": { "type": "array", "items": { "properties": { "n": { "type": "integer" } } } } } }""",
            """{ "list": [{ "n": 1 }, { "n": "x" }] }""",
            "/list/1/n type");

    [Fact]
    public void An_unknown_member_is_refused_only_where_no_more_are_allowed()
    {
        AssertValid("""{ "properties": { "a": {} } }""", """{ "b": 1 }""");
        AssertValid("""{ "additionalProperties": true }""", """{ "b": 1 }""");
        AssertRefused("""{ "properties": { "a": {} }, "additionalProperties": false }""", """{ "a": 1, "b": 1 }""", "/b additionalProperties");
    }

    [Fact]
    public void Additional_members_are_held_against_their_schema() =>
        AssertRefused("""{ "properties": { "a": {} }, "additionalProperties": { "type": "string" } }""", """{ "a": 1, "b": "x", "c": 1 }""", "/c type");

    [Theory]
    [InlineData("""{ "a": 1, "b": 1 }""", null)]
    [InlineData("""{ "a": 1 }""", " minProperties")]
    [InlineData("""{ "a": 1, "b": 1, "c": 1, "d": 1 }""", " maxProperties")]
    public void Members_are_counted(string value, string? violation) => AssertOutcome("""{ "minProperties": 2, "maxProperties": 3 }""", value, violation);

    [Theory]
    [InlineData("[1, 2]", null)]
    [InlineData("[1]", " minItems")]
    [InlineData("[1, 2, 3, 4]", " maxItems")]
    public void Items_are_counted(string value, string? violation) => AssertOutcome("""{ "type": "array", "minItems": 2, "maxItems": 3 }""", value, violation);

    [Theory]
    [InlineData("[1, 2, \"1\"]", null)]
    [InlineData("[1, 1.0]", " uniqueItems")]
    [InlineData("""[{ "a": 1, "b": [2] }, { "b": [2], "a": 1 }]""", " uniqueItems")]
    [InlineData("""[{ "a": 1 }, { "a": 2 }, null, false, [], {}]""", null)]
    public void Items_are_compared_by_value(string value, string? violation) => AssertOutcome("""{ "uniqueItems": true }""", value, violation);

    [Fact]
    public void A_long_list_of_unique_items_is_checked_in_linear_time()
    {
        var items = string.Join(',', Enumerable.Range(0, 200_000));

        AssertValid("""{ "uniqueItems": true }""", $"[{items}]");
    }

    [Theory]
    [InlineData("0", " minimum")]
    [InlineData("1", null)]
    [InlineData("10", null)]
    [InlineData("10.01", " maximum")]
    public void Bounds_are_inclusive(string value, string? violation) => AssertOutcome("""{ "type": "number", "minimum": 1, "maximum": 10, "exclusiveMinimum": false }""", value, violation);

    [Theory]
    [InlineData("1", " exclusiveMinimum")]
    [InlineData("1.001", null)]
    [InlineData("9.999", null)]
    [InlineData("10", " exclusiveMaximum")]
    public void Bounds_are_exclusive_where_the_schema_says_so(string value, string? violation) =>
        AssertOutcome("""{ "minimum": 1, "exclusiveMinimum": true, "maximum": 10, "exclusiveMaximum": true }""", value, violation);

    [Theory]
    [InlineData("0.1", "0.3", null)]
    [InlineData("0.1", "0.35", " multipleOf")]
    [InlineData("8", "24", null)]
    [InlineData("8", "25", " multipleOf")]
    [InlineData("2", "1e40", null)]
    public void Multiples_are_exact(string factor, string value, string? violation) => AssertOutcome($$"""{ "multipleOf": {{factor}} }""", value, violation);

    [Theory]
    [InlineData("int32", "2147483647", null)]
    [InlineData("int32", "2147483648", " format")]
    [InlineData("int64", "9223372036854775807", null)]
    [InlineData("int64", "9223372036854775808", " format")]
    [InlineData("int64", "1e40", " format")]
    public void Integers_fit_their_format(string format, string value, string? violation) => AssertOutcome($$"""{ "type": "integer", "format": "{{format}}" }""", value, violation);

    [Theory]
    [InlineData("aa", null)]
    [InlineData("a", " minLength")]
    [InlineData("aaaa", " maxLength")]
    [InlineData("\U0001F600\U0001F600\U0001F600", null)]
    [InlineData("\U0001F600", " minLength")]
    public void Length_is_counted_in_code_points(string value, string? violation) =>
        AssertOutcome("""{ "type": "string", "minLength": 2, "maxLength": 3 }""", $"\"{value}\"", violation);

    [Theory]
    [InlineData("^[a-z]+$", "abc", null)]
    [InlineData("^[a-z]+$", "abc1", " pattern")]
    [InlineData("^[a-z]+$", "abc\\n", " pattern")]
    [InlineData("b", "abc", null)]
    [InlineData("^\\\\d+$", "12", null)]
    [InlineData("^\\\\d+$", "\u0661\u0662", " pattern")]
    [InlineData("^[\\\\d$]+$", "1$", null)]
    public void Patterns_mean_what_they_mean_in_ECMA_262(string pattern, string value, string? violation) =>
        AssertOutcome($$"""{ "pattern": "{{pattern}}" }""", $"\"{value}\"", violation);

    [Fact]
    public void A_pattern_that_explodes_is_given_up() => AssertRefused("""{ "pattern": "^(a+)+$" }""", $"\"{new string('a', 40)}!\"", " pattern");

    [Theory]
    [InlineData("uri", "https://example.com/a?b=c", true)]
    [InlineData("uri", "data:image/png;base64,AA==", true)]
    [InlineData("uri", "/path/only", false)]
    [InlineData("uri", "example", false)]
    [InlineData("uri", "https://exa mple.com", false)]
    [InlineData("uuid", "046b6c7f-0b8a-43b9-b35d-6489e6daee91", true)]
    [InlineData("uuid", "046b6c7f0b8a43b9b35d6489e6daee91", false)]
    [InlineData("date", "2026-11-21", true)]
    [InlineData("date", "2026-13-21", false)]
    [InlineData("date", "21.11.2026", false)]
    [InlineData("date-time", "2026-11-21T10:00:00Z", true)]
    [InlineData("date-time", "2026-11-21t10:00:00.123456+02:00", true)]
    [InlineData("date-time", "2026-11-21T10:00:00", false)]
    [InlineData("date-time", "2026-11-21", false)]
    [InlineData("byte", "QUJD", true)]
    [InlineData("byte", "QUJ", false)]
    [InlineData("email", "someone@example.com", true)]
    [InlineData("email", "Someone <someone@example.com>", false)]
    [InlineData("email", "example.com", false)]
    [InlineData("something-else", "whatever", true)]
    public void Formats_are_checked(string format, string value, bool valid) =>
        AssertOutcome($$"""{ "type": "string", "format": "{{format}}" }""", $"\"{value}\"", valid ? null : " format");

    [Fact]
    public void All_parts_of_allOf_count() =>
        AssertRefused("""{ "allOf": [{ "required": ["a"] }, { "properties": { "b": { "type": "string" } } }] }""", """{ "b": 1 }""", "/a required", "/b type");

    [Theory]
    [InlineData("5", null)]
    [InlineData("\"abc\"", null)]
    [InlineData("true", " anyOf")]
    public void One_alternative_of_anyOf_is_enough(string value, string? violation) =>
        Assert.Equal(violation, Check("""{ "anyOf": [{ "type": "integer" }, { "type": "number" }, { "type": "string" }] }""", value).FirstOrDefault());

    [Theory]
    [InlineData("5", " oneOf")]
    [InlineData("5.5", null)]
    [InlineData("true", " oneOf")]
    public void Exactly_one_alternative_of_oneOf_may_fit(string value, string? violation) =>
        Assert.Equal(violation, Check("""{ "oneOf": [{ "type": "integer" }, { "type": "number" }] }""", value).FirstOrDefault());

    [Fact]
    public void What_not_describes_is_refused()
    {
        AssertRefused("""{ "not": { "required": ["a"] } }""", """{ "a": 1 }""", " not");
        AssertValid("""{ "not": { "required": ["a"] } }""", """{ "b": 1 }""");
    }

    [Fact]
    public void References_are_followed() =>
        AssertRefused("""{ "properties": { "next": { "$ref": "#/components/schemas/Node" } } }""", """{ "next": { "next": { "next": {} , "name": 1 } } }""", "/next/next/name type");

    [Fact]
    public void A_reference_to_nothing_is_an_error_of_the_document() =>
        Assert.Contains("#/components/schemas/Missing", Assert.Throws<InvalidDataException>(() => Check("""{ "$ref": "#/components/schemas/Missing" }""", "1")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Loop")]
    [InlineData("Endless")]
    public void A_schema_that_only_refers_to_itself_is_an_error_of_the_document(string name) =>
        Assert.Throws<InvalidDataException>(() => Check($$"""{ "$ref": "#/components/schemas/{{name}}" }""", "1"));

    [Fact]
    public void The_discriminator_chooses_the_alternative_that_is_reported() =>
        AssertRefused(Pets, """{ "kind": "dog-like", "name": 5 }""", "/name type");

    [Fact]
    public void A_discriminator_that_names_nothing_is_refused()
    {
        AssertRefused(Pets, """{ "kind": "fish" }""", "/kind discriminator");
        AssertRefused(Pets, "{}", "/kind required");
    }

    [Fact]
    public void A_discriminator_without_mapping_holds_the_component_name() =>
        AssertRefused("""{ "oneOf": [{ "$ref": "#/components/schemas/Dog" }, { "$ref": "#/components/schemas/Cat" }], "discriminator": { "propertyName": "kind" } }""", """{ "kind": "Cat" }""", "/lives required");

    [Fact]
    public void Numbers_as_text_pass_only_where_they_are_asked_for()
    {
        const string Schema = """{ "type": "integer", "enum": [5, 10] }""";

        AssertRefused(Schema, "\"5\"", " type");
        Assert.Empty(Check(Schema, "\"5\"", numbersFromText: true));
        Assert.Equal([" enum"], Check(Schema, "\"7\"", numbersFromText: true));
        Assert.Equal([" type"], Check(Schema, "\"five\"", numbersFromText: true));
    }

    [Fact]
    public void Messages_never_quote_the_value()
    {
        var checker = new SchemaChecker(JsonElement.Parse("{}"));
        var violations = checker.Check(JsonElement.Parse("""{ "type": "string", "maxLength": 3, "enum": ["a"], "pattern": "^b$", "format": "uri" }"""), JsonElement.Parse("\"secret\""));

        Assert.Equal(4, violations.Count);
        Assert.All(violations, violation => Assert.DoesNotContain("secret", violation.ToString(), StringComparison.Ordinal));
    }

    private const string Pets = """
        { "oneOf": [{ "$ref": "#/components/schemas/Dog" }, { "$ref": "#/components/schemas/Cat" }],
          "discriminator": { "propertyName": "kind", "mapping": { "dog-like": "#/components/schemas/Dog", "cat-like": "Cat" } } }
        """;

    private const string Components = """
        "components": { "schemas": {
            "Node": { "type": "object", "properties": { "name": { "type": "string" }, "next": { "$ref": "#/components/schemas/Node" } } },
            "Loop": { "$ref": "#/components/schemas/Loop" },
            "Endless": { "allOf": [{ "$ref": "#/components/schemas/Endless" }] },
            "Dog": { "type": "object", "properties": { "name": { "type": "string" } } },
            "Cat": { "type": "object", "required": ["lives"] } } }
        """;

    private static void AssertValid(string schema, string value) => Assert.Empty(Check(schema, value));

    private static void AssertRefused(string schema, string value, params string[] violations) => Assert.Equal(violations, Check(schema, value));

    private static void AssertOutcome(string schema, string value, string? violation) => Assert.Equal(violation is null ? [] : [violation], Check(schema, value));

    private static string[] Check(string schema, string value, bool numbersFromText = false)
    {
        var document = JsonElement.Parse($$"""{ {{Components}}, "schema": {{schema}} }""");
        var violations = new SchemaChecker(document, numbersFromText).Check(document.GetProperty("schema"), JsonElement.Parse(value));
        return [.. violations.Select(violation => $"{violation.Pointer} {violation.Keyword}")];
    }
}
