namespace Reelwire.SpecCompiler.Tests.Compiling;

public sealed class RequestFactsTests
{
    [Theory]
    [InlineData("""{ "type": "integer" }""", "long?")]
    [InlineData("""{ "type": "integer", "minimum": 0, "maximum": 2147483647 }""", "int?")]
    [InlineData("""{ "type": "integer", "minimum": -1, "maximum": 4294967295 }""", "long?")]
    [InlineData("""{ "type": "integer", "minimum": 0 }""", "long?")]
    [InlineData("""{ "type": "integer", "maximum": 9 }""", "long?")]
    [InlineData("""{ "type": "number" }""", "double?")]
    [InlineData("""{ "type": "boolean" }""", "bool?")]
    [InlineData("""{ "type": "string", "format": "uuid" }""", "string?")]
    [InlineData("""{ "type": "object" }""", "JsonElement?")]
    [InlineData("""{ }""", "JsonElement?")]
    [InlineData("""{ "oneOf": [{ "type": "string" }, { "type": "integer" }] }""", "JsonElement?")]
    [InlineData("""{ "type": "array", "items": { "type": "string" } }""", "IReadOnlyList<string>?")]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": "number" } }""", "IReadOnlyDictionary<string, double>?")]
    public void An_optional_member_has_this_type(string schema, string typeName) =>
        Assert.Equal(typeName, (string?)new Acme().Page("one", $$"""{ "a": {{schema}} }""").Document().Member("OneRequest", "a")["x-csharp"]!["typeName"]);

    [Fact]
    public void A_required_member_is_not_null()
    {
        new Acme().Page("one", """{ "a": { "type": "string", "maxLength": 9 } }""", required: "\"a\"").Document().Member("OneRequest", "a")["x-csharp"].Is(
            """{ "name": "A", "typeName": "string", "required": true, "summary": ["A."], "rules": [{ "check": "MaxLength", "arguments": ["9"] }] }""");
    }

    [Fact]
    public void A_required_member_of_one_value_is_a_constant()
    {
        var document = new Acme().Page("one", """{ "model": { "type": "string", "enum": ["a/b"] } }""", required: "\"model\"").Document();
        document.Member("OneRequest", "model")["x-csharp"].Is("""{ "name": "Model", "typeName": "string", "constant": "\"a/b\"", "summary": ["Always a/b."] }""");
        Assert.False((bool)document.Schema("OneModel")["x-csharp"]!["print"]!);
    }

    [Fact]
    public void A_billed_member_with_a_default_is_always_sent()
    {
        var acme = new Acme().Page("one", """{ "duration": { "type": "integer", "enum": [5, 10], "default": 5 } }""");
        acme.VendorYaml = acme.VendorYaml.Replace("docs/one, ", "docs/one, billing: [duration], ", StringComparison.Ordinal);
        var facts = acme.Document().Member("OneRequest", "duration")["x-csharp"]!;
        Assert.Equal(("OneDuration", "OneDuration.Value5"), ((string?)facts["typeName"], (string?)facts["initializer"]));
    }

    [Fact]
    public void A_billed_member_without_default_says_that_the_vendor_decides()
    {
        var acme = new Acme().Page("one", """{ "duration": { "type": "integer", "enum": [5, 10] } }""");
        acme.VendorYaml = acme.VendorYaml.Replace("docs/one, ", "docs/one, billing: [duration], ", StringComparison.Ordinal);
        var facts = acme.Document().Member("OneRequest", "duration")["x-csharp"]!;
        Assert.Equal("OneDuration?", (string?)facts["typeName"]);
        Assert.Contains("the vendor decides", (string?)facts["summary"]![1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_keeps_its_limits_and_gets_its_encoding()
    {
        var acme = new Acme().Page("one", """
            { "image": { "type": "string", "format": "uri",
                         "x-media": { "maxBytes": 31457280, "shorterSideAbove": 300, "longerSideBelow": 6000, "minAspectRatio": 0.4, "maxAspectRatio": 2.5, "formats": ["jpeg", "png"] } } }
            """);
        acme.VendorYaml = acme.VendorYaml.Replace("docs/one, ", "docs/one, media: { image: base64 }, ", StringComparison.Ordinal);
        var member = acme.Document().Member("OneRequest", "image");
        Assert.Equal("base64", (string?)member["x-media"]!["encoding"]);
        Assert.False(member.ContainsKey("format"));
        member["x-csharp"].Is("""
            { "name": "Image", "typeName": "MediaInput?", "converter": "Base64MediaConverter", "summary": ["Image."],
              "rules": [ { "check": "MediaBytes", "arguments": ["31457280L"] }, { "check": "MediaShorterSideAbove", "arguments": ["300"] }, { "check": "MediaLongerSideBelow", "arguments": ["6000"] },
                         { "check": "MediaAspectRatio", "arguments": ["0.4", "2.5"] }, { "check": "MediaFormats", "arguments": ["\"jpeg\"", "\"png\""] } ] }
            """);
    }

    [Theory]
    [InlineData("media: { picture: base64 }")]
    [InlineData("billing: [price]")]
    public void A_member_that_the_page_does_not_have_is_an_error(string fact)
    {
        var acme = new Acme().Page("one", """{ "image": { "type": "string" } }""");
        acme.VendorYaml = acme.VendorYaml.Replace("docs/one, ", $"docs/one, {fact}, ", StringComparison.Ordinal);
        var error = acme.Error();
        Assert.Equal(("SC0112", "vendor.yaml", 11), (error.Id, error.File, error.Line));
    }

    [Fact]
    public void Bounds_are_literals_of_the_members_type()
    {
        var document = new Acme().Page("one", """
            { "a": { "type": "integer", "minimum": -1, "maximum": 4294967295 }, "b": { "type": "number", "minimum": 0, "exclusiveMinimum": true, "maximum": 1.5 } }
            """).Document();
        document.Member("OneRequest", "a")["x-csharp"]!["rules"].Is("""[{ "check": "Minimum", "arguments": ["-1L"] }, { "check": "Maximum", "arguments": ["4294967295L"] }]""");
        document.Member("OneRequest", "b")["x-csharp"]!["rules"].Is("""[{ "check": "ExclusiveMinimum", "arguments": ["0.0"] }, { "check": "Maximum", "arguments": ["1.5"] }]""");
    }
}
