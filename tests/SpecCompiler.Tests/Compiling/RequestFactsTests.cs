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
    [InlineData("""{ "oneOf": [{ "type": "string" }, { "type": "integer" }] }""", "OneA?")]
    [InlineData("""{ "oneOf": [{ "type": "string", "format": "uri" }, { "type": "string" }] }""", "string?")]
    [InlineData("""{ "oneOf": [{ }, { "type": "object" }] }""", "JsonElement?")]
    [InlineData("""{ "type": "array", "items": { "type": "string" } }""", "IReadOnlyList<string>?")]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": "number" } }""", "IReadOnlyDictionary<string, double>?")]
    public void An_optional_member_has_this_type(string schema, string typeName) =>
        Assert.Equal(typeName, (string?)new Acme().Page("one", $$"""{ "a": {{schema}} }""").Document().Member("OneRequest", "a")["x-csharp"]!["typeName"]);

    [Theory]
    [InlineData("""{ "type": "integer", "minimum": 1, "maximum": 9 }""", "1")]
    [InlineData("""{ "type": "integer", "minimum": 1 }""", "1L")]
    [InlineData("""{ "type": "number", "minimum": 1.5 }""", "1.5")]
    public void A_bound_is_a_number_of_the_members_type(string schema, string bound) =>
        Assert.Equal(bound, (string?)new Acme().Page("one", $$"""{ "a": {{schema}} }""").Document().Member("OneRequest", "a")["x-csharp"]!["rules"]![0]!["arguments"]![0]);

    [Theory]
    [InlineData("""{ "type": "string", "maxLength": 2000 }""", "A.|At most 2000 characters.")]
    [InlineData("""{ "type": "string", "maxLength": 2000, "description": "Up to 2000 characters" }""", "Up to 2000 characters")]
    [InlineData("""{ "type": "integer", "minimum": -1, "maximum": 4294967295, "description": "-1 is random" }""", "-1 is random.|From -1 to 4294967295.")]
    [InlineData("""{ "type": "number", "minimum": 0, "exclusiveMinimum": true, "maximum": 1.5 }""", "A.|More than 0, at most 1.5.")]
    [InlineData("""{ "type": "array", "items": { "type": "string" }, "minItems": 0, "maxItems": 3 }""", "A.|At most 3 items.")]
    [InlineData("""{ "type": "string", "example": "a cat" }""", "A.|Example: a cat")]
    public void Limits_and_examples_are_documented_where_the_page_does_not_say_them_in_words(string schema, string summary) =>
        Assert.Equal(summary, string.Join('|', new Acme().Page("one", $$"""{ "a": {{schema}} }""").Document().Member("OneRequest", "a")["x-csharp"]!["summary"]!.AsArray().Select(line => (string?)line)));

    [Fact]
    public void A_required_member_is_not_null()
    {
        new Acme().Page("one", """{ "a": { "type": "string", "maxLength": 9 } }""", required: "\"a\"").Document().Member("OneRequest", "a")["x-csharp"].Is(
            """{ "name": "A", "typeName": "string", "required": true, "summary": ["A.", "At most 9 characters."], "rules": [{ "check": "Required", "arguments": [] }, { "check": "MaxLength", "arguments": ["9"] }] }""");
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
            { "name": "Image", "typeName": "MediaInput?", "encoding": "Base64", "summary": ["Image.", "At most 30 MiB."],
              "rules": [ { "check": "MediaBytes", "arguments": ["31457280L"] }, { "check": "MediaShorterSideAbove", "arguments": ["300"] }, { "check": "MediaLongerSideBelow", "arguments": ["6000"] },
                         { "check": "MediaAspectRatio", "arguments": ["0.4", "2.5"] }, { "check": "MediaFormats", "arguments": ["\"jpeg\"", "\"png\""] } ] }
            """);
    }

    [Theory]
    [InlineData("""{ "type": "string", "format": "uri" }""", "MediaInput?")]
    [InlineData("""{ "type": "array", "items": { "type": "string", "format": "uri" } }""", "IReadOnlyList<MediaInput>?")]
    public void An_image_that_is_uploaded_first_says_so_in_the_document_and_to_the_reader(string schema, string typeName)
    {
        var acme = new Acme().Page("one", $$"""{ "image_url": {{schema}} }""");
        acme.VendorYaml = acme.VendorYaml.Replace("docs/one, ", "docs/one, media: { image_url: upload }, ", StringComparison.Ordinal).Replace("pages:", "uploads: api\npages:", StringComparison.Ordinal);
        var member = acme.Document().Member("OneRequest", "image_url");
        Assert.Equal("upload", (string?)(member["items"] ?? member)["x-media"]!["encoding"]);
        member["x-csharp"].Is($$"""
            { "name": "ImageUrl", "typeName": "{{typeName}}", "encoding": "Upload",
              "summary": ["ImageUrl.", "What is no URL is uploaded to Acme first; whoever knows its URL there can read it."] }
            """);
    }

    [Theory]
    [InlineData("image")]
    [InlineData("image_url")]
    [InlineData("first_frame_image")]
    [InlineData("end_frame")]
    [InlineData("image_tail")]
    [InlineData("static_mask")]
    public void An_image_is_told_by_its_name_where_vendor_yaml_has_an_encoding_for_all(string name)
    {
        var acme = new Acme().Page("one", $$"""{ "{{name}}": { "type": "string" } }""");
        acme.VendorYaml = acme.VendorYaml.Replace("pages:", "images: data-uri\npages:", StringComparison.Ordinal);
        var document = acme.Document();
        Assert.Equal("data-uri", (string?)document.Member("OneRequest", name)["x-media"]!["encoding"]);
        Assert.Equal("MediaInput?", (string?)document.Member("OneRequest", name)["x-csharp"]!["typeName"]);
    }

    [Theory]
    [InlineData("images", """{ "type": "array", "items": { "type": "string" } }""", "IReadOnlyList<MediaInput>?")]
    [InlineData("image_urls", """{ "type": "array", "items": { "type": "string", "format": "uri" } }""", "IReadOnlyList<MediaInput>?")]
    [InlineData("image", """{ "anyOf": [{ "type": "string", "format": "uri" }, { "type": "string", "format": "byte" }] }""", "MediaInput?")]
    [InlineData("image", """{ "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] }""", "OneImage?")]
    public void An_image_is_one_in_a_list_and_as_one_of_several_things_as_well(string name, string schema, string typeName)
    {
        var acme = new Acme().Page("one", $$"""{ "{{name}}": {{schema}} }""");
        acme.VendorYaml = acme.VendorYaml.Replace("pages:", "images: base64\npages:", StringComparison.Ordinal);
        var facts = acme.Document().Member("OneRequest", name)["x-csharp"]!;
        Assert.Equal((typeName, "Base64"), ((string?)facts["typeName"], (string?)facts["encoding"]));
    }

    [Fact]
    public void An_image_is_one_inside_an_object_of_the_request()
    {
        var acme = new Acme().Page("one", """{ "masks": { "type": "array", "items": { "type": "object", "properties": { "mask": { "type": "string" } } } } }""");
        acme.VendorYaml = acme.VendorYaml.Replace("pages:", "images: data-uri\npages:", StringComparison.Ordinal);
        var facts = acme.Document().Member("OneMasksItem", "mask")["x-csharp"]!;
        Assert.Equal(("MediaInput?", "DataUri"), ((string?)facts["typeName"], (string?)facts["encoding"]));
    }

    [Theory]
    [InlineData("\"wide\"", "OneSizeName.Wide")]
    [InlineData("7", "7L")]
    public void A_billed_choice_with_a_default_is_always_sent(string value, string initializer)
    {
        var acme = new Acme().Page("one", $$"""{ "size": { "anyOf": [{ "type": "string", "enum": ["wide", "tall"] }, { "type": "integer" }], "default": {{value}} } }""");
        acme.VendorYaml = acme.VendorYaml.Replace("docs/one, ", "docs/one, billing: [size], ", StringComparison.Ordinal);
        var facts = acme.Document().Member("OneRequest", "size")["x-csharp"]!;
        Assert.Equal(("OneSize", initializer), ((string?)facts["typeName"], (string?)facts["initializer"]));
    }

    [Theory]
    [InlineData("image_size", """{ "type": "string" }""")]
    [InlineData("imagery", """{ "type": "string" }""")]
    [InlineData("last_frame", """{ "type": "integer" }""")]
    [InlineData("mask", """{ "type": "string", "enum": ["on", "off"] }""")]
    public void What_is_only_about_images_is_none(string name, string schema)
    {
        var acme = new Acme().Page("one", $$"""{ "{{name}}": {{schema}} }""");
        acme.VendorYaml = acme.VendorYaml.Replace("pages:", "images: data-uri\npages:", StringComparison.Ordinal);
        Assert.NotEqual("MediaInput?", (string?)acme.Document().Member("OneRequest", name)["x-csharp"]!["typeName"]);
    }

    [Fact]
    public void A_default_of_an_enumeration_is_refused_unless_nought_is_a_value()
    {
        var document = new Acme().Page("one", """
            { "a": { "type": "string", "enum": ["x", "y"] }, "b": { "type": "integer", "enum": [1, 2] }, "c": { "type": "integer", "enum": [0, 1] } }
            """).Document();
        document.Member("OneRequest", "a")["x-csharp"]!["rules"].Is("""[{ "check": "HasValue", "arguments": [] }]""");
        document.Member("OneRequest", "b")["x-csharp"]!["rules"].Is("""[{ "check": "HasValue", "arguments": [] }]""");
        Assert.Null(document.Member("OneRequest", "c")["x-csharp"]!["rules"]);
    }

    [Fact]
    public void Bounds_of_nought_are_none()
    {
        var document = new Acme().Page("one", """{ "a": { "type": "string", "minLength": 0 }, "b": { "type": "array", "items": { "type": "string" }, "minItems": 0 } }""").Document();
        Assert.Null(document.Member("OneRequest", "a")["x-csharp"]!["rules"]);
        Assert.Null(document.Schema("OneRequest")["x-csharp"]!["checked"]);
    }

    [Fact]
    public void Objects_inside_are_checked_as_well()
    {
        var document = new Acme().Page("one", """
            { "a": { "type": "object", "properties": { "x": { "type": "integer", "maximum": 9 } } }, "b": { "type": "array", "items": { "type": "object", "properties": { "y": { "type": "string" } } } } }
            """).Document();
        document.Member("OneRequest", "a")["x-csharp"]!["rules"].Is("""[{ "check": "Valid", "arguments": [] }]""");
        document.Member("OneRequest", "b")["x-csharp"]!["rules"].Is("""[{ "check": "ValidItems", "arguments": [] }]""");
        Assert.True((bool)document.Schema("OneA")["x-csharp"]!["checked"]!);
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
