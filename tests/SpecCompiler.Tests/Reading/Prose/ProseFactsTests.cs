using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading.Prose;

namespace Reelwire.SpecCompiler.Tests.Reading.Prose;

public sealed class ProseFactsTests
{
    [Theory]
    [InlineData("string", "Video quality. Accepted values: `480p`, `720p`", """{ "enum": ["480p", "720p"] }""")]
    [InlineData("integer", "In seconds. Available options: `5`, `10`", """{ "enum": [5, 10] }""")]
    [InlineData("number", "The factor. Enum: `1`, `2.5`", """{ "enum": [1, 2.5] }""")]
    [InlineData("integer", "Width.\n\nSupports: `480`, `720`, `832`.", """{ "enum": [480, 720, 832] }""")]
    [InlineData("string", "Quality. Supports `480p` and `720p`.", """{ "enum": ["480p", "720p"] }""")]
    [InlineData("string", "Supported values: \"a\", \"b\" or \"c\".", """{ "enum": ["a", "b", "c"] }""")]
    [InlineData("string", "Valid values: [\"a\", \"b\"]", """{ "enum": ["a", "b"] }""")]
    [InlineData("string", "Options: low, medium, high.", """{ "enum": ["low", "medium", "high"] }""")]
    [InlineData("string", "Image type.\nEnum: `jpeg`, `png`", """{ "enum": ["jpeg", "png"] }""")]
    [InlineData("integer", "Optional values:\n`5`, `10`", """{ "enum": [5, 10] }""")]
    [InlineData("string", "Supports:\n\n* `Standard`: fast.\n* `Professional`: slow, only for paying customers.\n\nDefault: `Standard`.", """{ "enum": ["Standard", "Professional"], "default": "Standard" }""")]
    [InlineData("integer", "The length, `5` being the only available option.", """{ "enum": [5] }""")]
    [InlineData("integer", "In seconds. Default: `5`.\nOptional values: `5`, `10`", """{ "enum": [5, 10], "default": 5 }""")]
    [InlineData("string", "Possible values are `a`, `b` and `c`.", """{ "enum": ["a", "b", "c"] }""")]
    [InlineData("string", "One of `a`, `b`.", """{ "enum": ["a", "b"] }""")]
    [InlineData("string", "Choose from `a`, `b`.", """{ "enum": ["a", "b"] }""")]
    [InlineData("string", "Can be `low` or `high`.", """{ "enum": ["low", "high"] }""")]
    [InlineData("string", "Supported resolutions: `480p`, `720p`", """{ "enum": ["480p", "720p"] }""")]
    [InlineData("string", "Accepted values: `a` `b` `c`", """{ "enum": ["a", "b", "c"] }""")]
    [InlineData("integer", "The width. Range: [480, 720, 832, 1280]", """{ "enum": [480, 720, 832, 1280] }""")]
    [InlineData("string", "视频质量。可选值：`a`、`b`。默认值：`a`", """{ "enum": ["a", "b"], "default": "a" }""")]
    [InlineData("string", "枚举值：`x`, `y`", """{ "enum": ["x", "y"] }""")]
    public void Values_are_found_in_the_words_that_pages_use(string type, string prose, string facts) => Says(type, prose, facts);

    [Theory]
    [InlineData("string", "Supports: `jpg`, `png`, `webp`.")]
    [InlineData("string", "Supported image formats include `jpeg`, `png`.")]
    [InlineData("string", "Supports `application/json`")]
    [InlineData("string", "Supports `1024*1024`, `720*1280`.")]
    [InlineData("string", "Only available when `mode` is `Professional`.")]
    [InlineData("string", "Accepted values: `a`, `b` when `mode` is `fast`.")]
    [InlineData("string", "If `fast` is set, accepted values: `a`, `b`")]
    [InlineData("string", "Accepted values:\n\n* fast_mode is false: `360p`, `1080p`\n* fast_mode is true: `360p`")]
    [InlineData("integer", "Supports:\n\n* (480p) `832` for `width` of `480`\n* (480p) `480` for `width` of `832`")]
    [InlineData("string", "For 480p. Accepted values: `a`, `b`.\nFor 720p. Accepted values: `a`.")]
    [InlineData("integer", "Accepted values: `low`, `high`")]
    [InlineData("boolean", "Accepted values: `true`, `false`")]
    [InlineData("string", "Separate them by `,` and `;`.")]
    [InlineData("string", "Default values: `a`, `b`")]
    [InlineData("string", "Supported formats: `jpeg`, `png`")]
    [InlineData("string", "Can be `null`.")]
    [InlineData("string", "Must be one of those that `voices` lists.")]
    public void What_only_looks_like_values_is_left_alone(string type, string prose) => Says(type, prose, "{}");

    [Theory]
    [InlineData("Cannot exceed 2000 characters.", """{ "maxLength": 2000 }""")]
    [InlineData("* Maximum length: 2048 characters", """{ "maxLength": 2048 }""")]
    [InlineData("Up to 2,000 characters.", """{ "maxLength": 2000 }""")]
    [InlineData("Range: `1 <= x <= 2000`.", """{ "minLength": 1, "maxLength": 2000 }""")]
    [InlineData("Between 2 and 800 characters.", """{ "minLength": 2, "maxLength": 800 }""")]
    [InlineData("Recommended not to exceed 500 characters.", "{}")]
    [InlineData("Maximum length: 60 seconds", "{}")]
    [InlineData("The size in pixels. Range [256 ~ 1536 per dimension].", "{}")]
    public void A_text_has_a_length(string prose, string facts) => Says("string", prose, facts);

    [Theory]
    [InlineData("integer", "Range: [0, 8]", """{ "minimum": 0, "maximum": 8 }""")]
    [InlineData("integer", "Range: (0, 50]", """{ "minimum": 0, "exclusiveMinimum": true, "maximum": 50 }""")]
    [InlineData("integer", "Range [-1 ~ 2147483647].", """{ "minimum": -1, "maximum": 2147483647 }""")]
    [InlineData("number", "Range: `0 <= x <= 4.0`.", """{ "minimum": 0, "maximum": 4.0 }""")]
    [InlineData("number", "Range: `0 < x < 1`.", """{ "minimum": 0, "exclusiveMinimum": true, "maximum": 1, "exclusiveMaximum": true }""")]
    [InlineData("integer", "Value range: [4, 12]", """{ "minimum": 4, "maximum": 12 }""")]
    [InlineData("integer", "Within the range [4, 12]. Value range: [4, 12]", """{ "minimum": 4, "maximum": 12 }""")]
    [InlineData("integer", "Range: [-1, 2^32-1].", "{}")]
    [InlineData("integer", "Range: [1, 5] at 1080p. Range: [1, 10] at 720p.", "{}")]
    [InlineData("integer", "When fast, range: [1, 5].", "{}")]
    [InlineData("integer", "Range: [0.5, 8]", "{}")]
    [InlineData("number", "A value from 0.0 to 2.0.", """{ "minimum": 0.0, "maximum": 2.0 }""")]
    [InlineData("number", "Value between 0 and 1. Defaults to 0.5.", """{ "minimum": 0, "maximum": 1, "default": 0.5 }""")]
    [InlineData("integer", "How many. Maximum: 4. Minimum: 1.", """{ "minimum": 1, "maximum": 4 }""")]
    [InlineData("integer", "The maximum value is 8.", """{ "maximum": 8 }""")]
    [InlineData("integer", "取值范围：[1, 10]，默认值：5", """{ "minimum": 1, "maximum": 10, "default": 5 }""")]
    [InlineData("integer", "The width, the maximum image size is 2048.", "{}")]
    [InlineData("integer", "The maximum is 8 when fast.", "{}")]
    [InlineData("number", "It fades from 0 to 1.", "{}")]
    public void A_number_has_a_range(string type, string prose, string facts) => Says(type, prose, facts);

    [Theory]
    [InlineData("integer", "Default: `832`. If width is not given it is 832.", """{ "default": 832 }""")]
    [InlineData("integer", "Default is 5", """{ "default": 5 }""")]
    [InlineData("number", "The weight. defaults to 1", """{ "default": 1 }""")]
    [InlineData("boolean", "The default is `false`.", """{ "default": false }""")]
    [InlineData("string", "The format; default: png\nThe rest.", """{ "default": "png" }""")]
    [InlineData("integer", "Default: 172800 (48 hours).", """{ "default": 172800 }""")]
    [InlineData("integer", "Default: `5` if `mode` is `fast`.", "{}")]
    [InlineData("integer", "Default: `5`. Default: `10`.", "{}")]
    [InlineData("string", "Default: `null`.", "{}")]
    [InlineData("integer", "By default, the API decides.", "{}")]
    public void A_default_is_told(string type, string prose, string facts) => Says(type, prose, facts);

    [Fact]
    public void What_the_schema_says_itself_stays()
    {
        var schema = JsonNode.Parse("""{ "type": "integer", "enum": [1], "minimum": 1, "default": 1 }""")!.AsObject();
        ProseFacts.Complete(schema, "Accepted values: `5`, `10`. Range: [5, 10]. Default: `5`.");
        Assert.Equal("""{"type":"integer","enum":[1],"minimum":1,"default":1}""", schema.ToJsonString());
    }

    private static void Says(string type, string prose, string facts)
    {
        var schema = new JsonObject { ["type"] = type };
        ProseFacts.Complete(schema, prose);
        schema.Remove("type");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(facts), schema), $"Expected: {facts}{Environment.NewLine}Actual:   {schema.ToJsonString()}");
    }
}
