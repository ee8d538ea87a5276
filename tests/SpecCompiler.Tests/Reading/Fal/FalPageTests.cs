namespace Reelwire.SpecCompiler.Tests.Reading.Fal;

/// <summary>What fal's other model pages do that the published one does not.</summary>
public sealed class FalPageTests
{
    [Fact]
    public void A_parameter_may_have_neither_colon_nor_description() =>
        Input("- **`image_url`** (`string`, _required_)\n  - Examples: \"https://a.example/b.png\"\n")
            .Says("""{ "type": "string", "example": "https://a.example/b.png" }""", "components", "schemas", "Input", "properties", "image_url");

    [Fact]
    public void Only_a_line_that_is_not_indented_ends_a_description()
    {
        var page = Input("- **`data`** (`string`, _required_):\n  The archive.\n  \n  It holds:\n  - Images: pairs\n\n  - Options: any of them\n\n- **`steps`** (`integer`, _optional_):\n  Steps.\n");
        page.Lists(["data", "steps"], "components", "schemas", "Input", "properties");
        page.Says(
            """{ "type": "string", "description": "The archive.\n\nIt holds:\n- Images: pairs\n\n- Options: any of them" }""",
            "components", "schemas", "Input", "properties", "data");
    }

    [Theory]
    [InlineData("""`"a"`""", "string", "\"a\"")]
    [InlineData("`4`", "integer", "4")]
    [InlineData("`0.5`", "float", "0.5")]
    [InlineData("`true`", "boolean", "true")]
    [InlineData("`[]`", "list<string>", "[]")]
    public void A_default_is_JSON(string text, string type, string json) =>
        Input($"- **`a`** (`{type}`, _optional_):\n  - Default: {text}\n").Says(json, "components", "schemas", "Input", "properties", "a", "default");

    [Fact]
    public void A_default_of_the_prose_stands_in_for_a_missing_bullet() =>
        Input("- **`rate`** (`float`, _optional_):\n   Default value: `0.0001`\n").Says("""{ "type": "number", "default": 0.0001 }""", "components", "schemas", "Input", "properties", "rate");

    [Fact]
    public void The_type_of_the_options_wins_over_that_of_the_default()
    {
        var page = Input("- **`steps`** (`StepsEnum`, _optional_):\n  Steps. Default value: `\"4\"`\n  - Default: `4`\n  - Options: `\"1\"`, `\"4\"`\n");
        page.Says("""{ "type": "string", "enum": ["1", "4"], "description": "Steps.", "default": "4" }""", "components", "schemas", "Input", "properties", "steps");
        Assert.StartsWith("page.md(9,14): info SC0040", page.Finding(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_range_bounds_a_number() =>
        Input("- **`strength`** (`float`, _optional_):\n  - Range: `0.05` to `1`\n")
            .Says("""{ "type": "number", "minimum": 0.05, "maximum": 1 }""", "components", "schemas", "Input", "properties", "strength");

    [Fact]
    public void A_union_of_types_is_anyOf()
    {
        var page = Input("- **`image_size`** (`ImageSize | Enum`, _optional_):\n  The size.\n  - One of: ImageSize | Enum\n");
        page.Says(
            """{ "anyOf": [{ "$ref": "#/components/schemas/ImageSize" }, { "type": "string" }], "description": "The size." }""",
            "components", "schemas", "Input", "properties", "image_size");
        page.Lists(["width", "height"], "components", "schemas", "ImageSize", "properties");
    }

    [Theory]
    [InlineData("list<string> | string", """{ "anyOf": [{ "type": "array", "items": { "type": "string" } }, { "type": "string" }] }""")]
    [InlineData("list<string | integer>", """{ "type": "array", "items": { "anyOf": [{ "type": "string" }, { "type": "integer" }] } }""")]
    [InlineData("list<list<float>>", """{ "type": "array", "items": { "type": "array", "items": { "type": "number" } } }""")]
    [InlineData("string | null", """{ "type": "string", "nullable": true }""")]
    [InlineData("dict<string, float>", """{ "type": "object" }""")]
    public void Types_nest_in_lists_and_unions(string type, string schema) =>
        Input($"- **`a`** (`{type}`, _optional_)\n").Says(schema, "components", "schemas", "Input", "properties", "a");

    [Fact]
    public void A_type_of_the_toolkit_has_the_members_that_it_has_there() =>
        Input("- **`a`** (`VideoFile`, _optional_):\n  - Examples: {\"url\":\"https://a.example/b.mp4\"}\n")
            .Lists(["url", "content_type", "file_name", "file_size", "width", "height", "fps", "duration", "num_frames"], "components", "schemas", "VideoFile", "properties");

    [Fact]
    public void A_type_that_is_not_defined_gets_the_members_of_its_examples()
    {
        var page = Input("- **`points`** (`list<PointPrompt>`, _optional_):\n  Points.\n  - Array of PointPrompt\n  - Examples: [{\"x\":1,\"name\":\"a\"},{\"x\":1.5,\"on\":true}]\n");
        page.Says("""{ "$ref": "#/components/schemas/PointPrompt" }""", "components", "schemas", "Input", "properties", "points", "items");
        page.Says(
            """{ "type": "object", "properties": { "x": { "type": "number" }, "name": { "type": "string" }, "on": { "type": "boolean" } } }""",
            "components", "schemas", "PointPrompt");
        Assert.Equal("page.md(7,1): info SC0043: The page does not define 'PointPrompt'; its members are those of the page's examples.", page.Finding());
    }

    [Fact]
    public void A_type_that_is_neither_defined_nor_shown_is_an_open_object()
    {
        var page = Input("- **`timings`** (`Timings`, _required_)\n");
        page.Says("""{ "type": "object" }""", "components", "schemas", "Timings");
        Assert.Equal("page.md(7,1): info SC0043: The page does not define 'Timings'; it is an object with any members.", page.Finding());
    }

    [Fact]
    public void Examples_that_are_no_JSON_are_told_and_left_out()
    {
        var page = Input("- **`a`** (`string`, _optional_):\n  - Examples: \"x\n");
        page.Says("""{ "type": "string" }""", "components", "schemas", "Input", "properties", "a");
        Assert.StartsWith("page.md(8,18): warning SC0009", page.Finding(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_that_cannot_be_read_is_told_and_left_out()
    {
        var page = Input("- **`a`** string\n- **`b`** (`string`)\n");
        page.Lists(["b"], "components", "schemas", "Input", "properties");
        Assert.StartsWith("page.md(7,1): warning SC0008", page.Finding(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_endpoint_is_refused() => Assert.StartsWith(
        "page.md(1,1): error SC0005: The page has no '- **Endpoint**",
        PageUnderTest.Written("# M\n\n### Input Schema\n\n### Output Schema\n").Finding(),
        StringComparison.Ordinal);

    [Fact]
    public void A_page_without_output_schema_is_refused() => Assert.Equal(
        "page.md(1,1): error SC0007: The page has an '### Input Schema' and no '### Output Schema'.",
        PageUnderTest.Written("# M\n\n- **Endpoint**: `https://fal.run/a/b`\n\n### Input Schema\n").Finding());

    private static PageUnderTest Input(string parameters) =>
        PageUnderTest.Written($"# Model\n\n- **Endpoint**: `https://fal.run/a/b`\n\n### Input Schema\n\n{parameters}\n### Output Schema\n");
}
