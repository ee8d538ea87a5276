using Reelwire.SpecCompiler.Comparing;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Tests.Reading;

namespace Reelwire.SpecCompiler.Tests.Comparing;

/// <summary>One pair of documents per rule, each judged as part of a request and as part of a response.</summary>
public sealed class ComparisonRulesTests
{
    /// <summary>A schema before and after, the rule and place of the only change, and its verdict in a request and in a response.</summary>
    public static TheoryData<string, string, string, string, string> Members => new()
    {
        { "{}", """{ "a": { "type": "string" } }""", "Member Added a member", "Minor", "Minor" },
        { """{ "a": { "type": "string" } }""", "{}", "Member Removed a member", "Major", "Major" },
        { """{ "a": { "oneOf": [{ "type": "string" }] } }""", """{ "a": { "oneOf": [{ "type": "string" }, { "type": "string", "enum": ["x"] }] } }""", "Alternative Added a.oneOf[1] alternative", "Minor", "Minor" },
        { """{ "a": { "oneOf": [{ "type": "string" }, { "type": "string", "enum": ["x"] }] } }""", """{ "a": { "oneOf": [{ "type": "string" }] } }""", "Alternative Removed a.oneOf[1] alternative", "Major", "Major" },
        { """{ "a": { "type": "string" } }""", """{ "a": { "type": "integer", "minimum": 4 } }""", "Type Changed a type", "Major", "Major" },
        { """{ "a": { "type": "integer" } }""", """{ "a": { "type": "number" } }""", "Type Loosened a type", "Minor", "Major" },
        { """{ "a": { "type": "number" } }""", """{ "a": { "type": "integer" } }""", "Type Changed a type", "Major", "Major" },
        { """{ "a": { "type": "string" } }""", """{ "a": { "type": "string", "nullable": true } }""", "Nullable Loosened a nullable", "Minor", "Major" },
        { """{ "a": { "type": "string", "nullable": true } }""", """{ "a": { "type": "string" } }""", "Nullable Tightened a nullable", "Major", "Patch" },
        { """{ "a": { "type": "string" } }""", """{ "a": { "type": "string", "enum": ["x"] } }""", "Values Tightened a enum", "Major", "Major" },
        { """{ "a": { "type": "string", "enum": ["x"] } }""", """{ "a": { "type": "string" } }""", "Values Loosened a enum", "Major", "Major" },
        { """{ "a": { "type": "string", "enum": ["x"] } }""", """{ "a": { "type": "string", "enum": ["y", "x"] } }""", "Value Added a value", "Minor", "Minor" },
        { """{ "a": { "type": "integer", "enum": [5, 10] } }""", """{ "a": { "type": "integer", "enum": [10] } }""", "Value Removed a value", "Major", "Major" },
        { """{ "a": { "type": "integer", "minimum": 1 } }""", """{ "a": { "type": "integer", "minimum": 2 } }""", "Bound Tightened a minimum", "Major", "Patch" },
        { """{ "a": { "type": "integer", "minimum": 1 } }""", """{ "a": { "type": "integer" } }""", "Bound Loosened a minimum", "Minor", "Major" },
        { """{ "a": { "type": "number", "minimum": 1 } }""", """{ "a": { "type": "number", "minimum": 1, "exclusiveMinimum": true } }""", "Bound Tightened a minimum", "Major", "Patch" },
        { """{ "a": { "type": "number", "maximum": 1, "exclusiveMaximum": true } }""", """{ "a": { "type": "number", "maximum": 1 } }""", "Bound Loosened a maximum", "Minor", "Major" },
        { """{ "a": { "type": "integer", "maximum": 9 } }""", """{ "a": { "type": "integer", "maximum": 10 } }""", "Bound Loosened a maximum", "Minor", "Major" },
        { """{ "a": { "type": "string" } }""", """{ "a": { "type": "string", "maxLength": 10 } }""", "Bound Tightened a maxLength", "Major", "Patch" },
        { """{ "a": { "type": "string", "minLength": 2 } }""", """{ "a": { "type": "string", "minLength": 1 } }""", "Bound Loosened a minLength", "Minor", "Major" },
        { """{ "a": { "type": "array", "items": { "type": "string" }, "maxItems": 2 } }""", """{ "a": { "type": "array", "items": { "type": "string" }, "maxItems": 1 } }""", "Bound Tightened a maxItems", "Major", "Patch" },
        { """{ "a": { "type": "array", "items": { "type": "string" }, "minItems": 1 } }""", """{ "a": { "type": "array", "items": { "type": "string" }, "minItems": 2 } }""", "Bound Tightened a minItems", "Major", "Patch" },
        { """{ "a": { "type": "string", "x-media": { "maxBytes": 9 } } }""", """{ "a": { "type": "string", "x-media": { "maxBytes": 8 } } }""", "Bound Tightened a x-media.maxBytes", "Major", "Patch" },
        { """{ "a": { "type": "string", "x-media": { "formats": ["png"] } } }""", """{ "a": { "type": "string", "x-media": { "formats": ["png", "gif"] } } }""", "Value Added a value", "Minor", "Minor" },
        { """{ "a": { "type": "array", "items": { "type": "string" } } }""", """{ "a": { "type": "array", "items": { "type": "string", "maxLength": 3 } } }""", "Bound Tightened a[] maxLength", "Major", "Patch" },
        { """{ "a": { "type": "string" } }""", """{ "a": { "type": "string", "pattern": "x" } }""", "Pattern Added a pattern", "Major", "Patch" },
        { """{ "a": { "type": "string", "pattern": "x" } }""", """{ "a": { "type": "string", "pattern": "y" } }""", "Pattern Changed a pattern", "Major", "Major" },
        { """{ "a": { "type": "integer", "multipleOf": 4 } }""", """{ "a": { "type": "integer" } }""", "Pattern Removed a multipleOf", "Minor", "Major" },
        { """{ "a": { "type": "integer" } }""", """{ "a": { "type": "integer", "default": 5 } }""", "Default Added a default", "Minor", "Patch" },
        { """{ "a": { "type": "integer", "default": 5 } }""", """{ "a": { "type": "integer", "default": 10 } }""", "Default Changed a default", "Major", "Patch" },
        { """{ "a": { "type": "integer", "default": 5 } }""", """{ "a": { "type": "integer" } }""", "Default Removed a default", "Major", "Patch" },
        { """{ "a": { "type": "string" } }""", """{ "a": { "type": "string", "format": "uri" } }""", "Format Changed a format", "Patch", "Patch" },
        { """{ "a": { "type": "string" } }""", """{ "a": { "type": "string", "deprecated": true } }""", "Deprecated Added a deprecated", "Minor", "Minor" },
        { """{ "a": { "type": "string", "deprecated": true } }""", """{ "a": { "type": "string" } }""", "Deprecated Removed a deprecated", "Patch", "Patch" },
        { """{ "a": { "type": "string", "description": "x" } }""", """{ "a": { "type": "string", "description": "y" } }""", "Description Changed a description", "Patch", "Patch" },
        { """{ "a": { "type": "string", "example": "x" } }""", """{ "a": { "type": "string", "example": "y" } }""", "Document Changed  document", "Patch", "Patch" },
    };

    /// <summary>Whole operations before and after, the rule and place of the only change, and its verdict.</summary>
    public static TheoryData<string, string, string, string> Operations => new()
    {
        { """{ "/a": { "get": {} } }""", """{ "/a": { "get": {} }, "/b": { "get": {} } }""", "Operation Added  operation", "Minor" },
        { """{ "/a": { "get": {} }, "/b": { "get": {} } }""", """{ "/a": { "get": {} } }""", "Operation Removed  operation", "Major" },
        { """{ "/a": { "post": {} } }""", $$"""{ "/a": { "post": { "requestBody": {{Content}} } } }""", "Body Added  body", "Minor" },
        { """{ "/a": { "post": {} } }""", """{ "/a": { "post": { "requestBody": { "required": true, "content": { "application/json": {} } } } } }""", "Body AddedRequired  body", "Major" },
        { $$"""{ "/a": { "post": { "requestBody": {{Content}} } } }""", """{ "/a": { "post": {} } }""", "Body Removed  body", "Major" },
        { """{ "/a": { "get": {} } }""", $$"""{ "/a": { "get": { "responses": { "202": {{Content}} } } } }""", "Response Added  response", "Minor" },
        { $$"""{ "/a": { "get": { "responses": { "202": {{Content}} } } } }""", """{ "/a": { "get": {} } }""", "Response Removed  response", "Major" },
        { """{ "/a": { "get": {} } }""", $$"""{ "/a": { "get": { "responses": { "default": {{Content}} } } } }""", "ErrorResponse Added  response", "Patch" },
        { $$"""{ "/a": { "get": { "responses": { "404": {{Content}} } } } }""", """{ "/a": { "get": {} } }""", "ErrorResponse Removed  response", "Patch" },
        { """{ "/a": { "get": {} } }""", """{ "/a": { "get": { "deprecated": true } } }""", "Deprecated Added  deprecated", "Minor" },
        { """{ "/a": { "get": { "summary": "x" } } }""", """{ "/a": { "get": { "summary": "y" } } }""", "Description Changed  description", "Patch" },
        { """{ "/a": { "get": {} } }""", """{ "/a": { "get": { "parameters": [{ "name": "q", "in": "query", "schema": { "type": "string" } }] } } }""", "Member Added q member", "Minor" },
        { """{ "/a": { "get": {} } }""", """{ "/a": { "get": { "parameters": [{ "name": "q", "in": "header", "required": true, "schema": { "type": "string" } }] } } }""", "Member AddedRequired q member", "Major" },
        { """{ "/a/{id}": { "get": {} } }""", """{ "/a/{task-id}": { "get": {} } }""", "Document Changed  document", "Patch" },
    };

    private const string Content = """{ "content": { "application/json": { "schema": { "type": "object", "properties": { "inner": { "type": "string" } } } } } }""";

    [Theory]
    [MemberData(nameof(Members))]
    public void A_members_change_is_judged_in_requests_and_in_responses(string before, string after, string change, string sent, string received)
    {
        Assert.Equal($"{change} {sent}", Only(Request(before), Request(after)));
        Assert.Equal($"{change} {received}", Only(Response(before), Response(after)));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void An_operations_change_is_judged(string before, string after, string change, string verdict) => Assert.Equal($"{change} {verdict}", Only(before, after));

    [Theory]
    [InlineData("", "\"a\"", "Required Tightened a required", "Major", "Patch")]
    [InlineData("\"a\"", "", "Required Loosened a required", "Minor", "Major")]
    public void Required_is_judged(string before, string after, string change, string sent, string received)
    {
        const string Member = """{ "a": { "type": "string" } }""";
        Assert.Equal($"{change} {sent}", Only(Request(Member, before), Request(Member, after)));
        Assert.Equal($"{change} {received}", Only(Response(Member, before), Response(Member, after)));
    }

    [Fact]
    public void A_new_required_member_breaks_requests_and_no_responses()
    {
        Assert.Equal("Member AddedRequired a member Major", Only(Request("{}"), Request("""{ "a": { "type": "string" } }""", "\"a\"")));
        Assert.Equal("Member AddedRequired a member Minor", Only(Response("{}"), Response("""{ "a": { "type": "string" } }""", "\"a\"")));
    }

    [Fact]
    public void Every_rule_is_judged_by_a_test()
    {
        var tested = Members.Select(row => row.Data.Item3).Concat(Operations.Select(row => row.Data.Item3))
            .Concat(["Required Tightened", "Required Loosened", "Member AddedRequired"])
            .Select(change => string.Join(' ', change.Split(' ').Take(2))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(ComparisonRules.All.Select(rule => $"{rule.Aspect} {rule.Trend}").Order(StringComparer.Ordinal), tested);
    }

    [Fact]
    public void Documents_that_say_the_same_have_no_change()
    {
        var comparison = Compare(Request("""{ "a": { "type": "string" } }"""), Request("""{ "a": { "type": "string" } }"""));
        Assert.Empty(comparison.Changes);
        Assert.Equal(Verdict.None, comparison.Verdict);
    }

    [Fact]
    public void The_largest_change_is_the_verdict() =>
        Assert.Equal(Verdict.Major, Compare(Request("""{ "a": { "type": "string" }, "b": {} }"""), Request("""{ "a": { "type": "string", "description": "x" }, "c": {} }""")).Verdict);

    [Fact]
    public void Two_paths_that_differ_in_their_parameters_name_alone_stay_two() =>
        Assert.Equal("Operation Removed  operation Major", Only("""{ "/a/{x}": { "get": {} }, "/a/{y}": { "get": {} } }""", """{ "/a/{x}": { "get": {} } }"""));

    [Fact]
    public void A_member_with_a_point_in_its_name_is_no_inner_member()
    {
        const string Both = """{ "a.b": { "type": "string" }, "a": { "type": "object", "properties": { "b": { "type": "integer" } } } }""";
        Assert.Equal("Member Removed 'a.b' member Major", Only(Request(Both), Request("""{ "a": { "type": "object", "properties": { "b": { "type": "integer" } } } }""")));
    }

    private static string Request(string properties, string required = "") =>
        $$"""{ "/a": { "post": { "requestBody": { "content": { "application/json": { "schema": { "type": "object", "required": [{{required}}], "properties": {{properties}} } } } } } } }""";

    private static string Response(string properties, string required = "") =>
        $$"""{ "/a": { "post": { "responses": { "200": { "content": { "application/json": { "schema": { "type": "object", "required": [{{required}}], "properties": {{properties}} } } } } } } } }""";

    private static string Only(string before, string after)
    {
        var change = Assert.Single(Compare(before, after).Changes);
        return $"{change.Rule.Aspect} {change.Rule.Trend} {change.Member} {change.What} {change.Verdict}";
    }

    private static Comparison Compare(string before, string after) => DocumentComparison.Of(Page(before), Page(after), new DiagnosticBag());

    private static Reelwire.SpecCompiler.Reading.Page Page(string paths) => PageUnderTest.Written($$"""{ "openapi": "3.0.3", "paths": {{paths}} }""", "page.json").Page!;
}
