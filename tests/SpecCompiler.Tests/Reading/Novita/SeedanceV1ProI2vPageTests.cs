namespace Reelwire.SpecCompiler.Tests.Reading.Novita;

/// <summary>Every fact of specs/novita/seedance-v1-pro-i2v.md, copied from the page by hand.</summary>
public sealed class SeedanceV1ProI2vPageTests
{
    private const string Path = "/v3/async/seedance-v1-pro-i2v";

    private const string Media =
        """{ "maxBytes": 31457280, "shorterSideAbove": 300, "longerSideBelow": 6000, "minAspectRatio": 0.4, "maxAspectRatio": 2.5, "formats": ["jpeg", "png", "webp", "bmp", "tiff", "gif"] }""";

    private const string Limits =
        @"* Supported image formats include `jpeg`, `png`, `webp`, `bmp`, `tiff`, `gif`.\n* The image file size cannot exceed 30MB.\n"
        + @"* Its shorter side must be greater than 300 pixels, and its longer side must be less than 6,000 pixels.\n* Its aspect ratio must be in the range of 0.4 to 2.5.";

    private static readonly string[] s_schema = ["paths", Path, "post", "requestBody", "content", "application/json", "schema"];

    private readonly PageUnderTest _page = PageUnderTest.Published("novita", "seedance-v1-pro-i2v.md");

    [Fact]
    public void The_page_is_about_the_model()
    {
        _page.Says("\"Seedance V1 Pro Image to Video\"", "info", "title");
        _page.Says(
            "\"Seedance V1 Pro is an AI video model designed for coherent multi-shot video generation, offering smooth motion and precise adherence to detailed prompts. "
            + "It supports resolutions of 480p, 720p, and 1080p.\"",
            "info", "description");
    }

    [Fact]
    public void The_call_is_guessed_since_the_page_tells_none()
    {
        _page.Lists(["openapi", "info", "servers", "paths"]);
        _page.Lists([Path], "paths");
        _page.Lists(["post"], "paths", Path);
        Assert.StartsWith("seedance-v1-pro-i2v.md(1,1): info SC0006: The page has neither a method nor a path; POST /v3/async/seedance-v1-pro-i2v is guessed", _page.Finding(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_headers_are_no_parameters() => _page.Lists(["summary", "requestBody", "responses"], "paths", Path, "post");

    [Fact]
    public void The_body_has_eight_members_in_page_order_of_which_two_are_required()
    {
        _page.Says("true", "paths", Path, "post", "requestBody", "required");
        _page.Says("""["image", "resolution"]""", [.. s_schema, "required"]);
        _page.Lists(["prompt", "image", "last_image", "resolution", "aspect_ratio", "camera_fixed", "seed", "duration"], [.. s_schema, "properties"]);
    }

    [Theory]
    [InlineData("prompt", """{ "type": "string", "maxLength": 2000, "description": "Text prompt for video generation; Positive text prompt; Cannot exceed 2000 characters." }""")]
    [InlineData("image", $$"""{ "type": "string", "description": "Input image supports both URL and Base64 format.\n\n{{Limits}}", "x-media": {{Media}} }""")]
    [InlineData("last_image", $$"""
        { "type": "string", "x-media": {{Media}},
          "description": "End image, supports both URL and Base64 format.\n\n{{Limits}}\n\nThe first and last frame images provided can be the same. If the aspect ratios of the first and last frame images differ, the first frame image will be used as the reference, and the last frame image will be automatically cropped to match." }
        """)]
    [InlineData("resolution", """{ "type": "string", "enum": ["480p", "720p", "1080p"], "description": "Video quality. Accepted values: `480p`, `720p`, `1080p`" }""")]
    [InlineData("aspect_ratio", """
        { "type": "string", "default": "16:9", "enum": ["21:9", "16:9", "4:3", "1:1", "3:4", "9:16"],
          "description": "The aspect ratio of the generated video.\nAccepted values: `21:9`, `16:9`, `4:3`, `1:1`, `3:4`, `9:16`" }
        """)]
    [InlineData("camera_fixed", """{ "type": "boolean", "default": false, "description": "Determines if the camera position should remain fixed." }""")]
    [InlineData("seed", """
        { "type": "integer", "default": -1, "minimum": -1, "maximum": 2147483647,
          "description": "The random seed to use for the generation. -1 means a random seed will be used." }
        """)]
    [InlineData("duration", """
        { "type": "integer", "default": 5, "enum": [5, 10],
          "description": "Specifies the length of the generated video in seconds. Available options: `5`, `10`" }
        """)]
    public void Each_member_is_as_the_page_tells(string name, string schema) => _page.Says(schema, [.. s_schema, "properties", name]);

    [Fact]
    public void The_answer_is_the_task_id() => _page.Says(
        """
        { "200": { "description": "OK", "content": { "application/json": { "schema": { "type": "object", "required": ["task_id"], "properties": {
          "task_id": { "type": "string",
            "description": "Use the task_id to request the [Task Result API](/api-reference/model-apis-task-result) to retrieve the generated outputs." } } } } } } }
        """,
        "paths", Path, "post", "responses");

    [Fact]
    public void A_member_knows_its_line() =>
        Assert.Equal(49, _page.Page!.Lines["/paths/~1v3~1async~1seedance-v1-pro-i2v/post/requestBody/content/application~1json/schema/properties/resolution"]);
}
