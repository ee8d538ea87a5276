namespace Reelwire.SpecCompiler.Tests.Reading.Fal;

/// <summary>Every fact of specs/fal/seedance-v1-pro-image-to-video.md, copied from the page by hand.</summary>
public sealed class SeedanceV1ProImageToVideoPageTests
{
    private const string Path = "/fal-ai/bytedance/seedance/v1/pro/image-to-video";

    private readonly PageUnderTest _page = PageUnderTest.Published("fal", "seedance-v1-pro-image-to-video.md");

    [Fact]
    public void The_page_is_about_the_model()
    {
        _page.Says("\"Seedance 1.0 Pro\"", "info", "title");
        _page.Says("\"Seedance 1.0 Pro, a high quality video generation model developed by Bytedance.\"", "info", "description");
    }

    [Fact]
    public void Nothing_is_found_fault_with() => Assert.Empty(_page.Diagnostics);

    [Fact]
    public void The_endpoint_is_cut_into_server_and_path()
    {
        _page.Says("""[{ "url": "https://fal.run" }]""", "servers");
        _page.Lists([Path], "paths");
        _page.Lists(["post"], "paths", Path);
        _page.Says("\"Seedance 1.0 Pro\"", "paths", Path, "post", "summary");
    }

    [Fact]
    public void The_body_is_the_input_and_comes_with_two_examples() => _page.Says(
        """
        { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Input" }, "examples": {
          "required": { "value": {
            "prompt": "A skier glides over fresh snow, joyously smiling while kicking up large clouds of snow as he turns. Accelerating gradually down the slope, the camera moves smoothly alongside.",
            "image_url": "https://storage.googleapis.com/falserverless/example_inputs/seedance_pro_i2v_img.jpg" } },
          "full": { "value": {
            "prompt": "A skier glides over fresh snow, joyously smiling while kicking up large clouds of snow as he turns. Accelerating gradually down the slope, the camera moves smoothly alongside.",
            "resolution": "1080p",
            "duration": "5",
            "image_url": "https://storage.googleapis.com/falserverless/example_inputs/seedance_pro_i2v_img.jpg" } } } } } }
        """,
        "paths", Path, "post", "requestBody");

    [Fact]
    public void The_answer_is_the_output_and_comes_with_an_example() => _page.Says(
        """
        { "200": { "description": "OK", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Output" }, "example": {
          "video": { "url": "https://storage.googleapis.com/falserverless/example_inputs/seedance_pro_i2v.mp4" }, "seed": 42 } } } } }
        """,
        "paths", Path, "post", "responses");

    [Fact]
    public void The_input_has_six_parameters_in_page_order_of_which_two_are_required()
    {
        _page.Lists(["type", "required", "properties"], "components", "schemas", "Input");
        _page.Says("""["prompt", "image_url"]""", "components", "schemas", "Input", "required");
        _page.Lists(["prompt", "resolution", "duration", "camera_fixed", "seed", "image_url"], "components", "schemas", "Input", "properties");
    }

    [Theory]
    [InlineData("prompt", """
        { "type": "string", "description": "The text prompt used to generate the video",
          "example": "A skier glides over fresh snow, joyously smiling while kicking up large clouds of snow as he turns. Accelerating gradually down the slope, the camera moves smoothly alongside." }
        """)]
    [InlineData("resolution", """
        { "type": "string", "enum": ["480p", "720p", "1080p"], "default": "1080p",
          "description": "Video resolution - 480p for faster generation, 720p for balance, 1080p for higher quality" }
        """)]
    [InlineData("duration", """
        { "type": "string", "enum": ["3", "4", "5", "6", "7", "8", "9", "10", "11", "12"], "default": "5", "description": "Duration of the video in seconds" }
        """)]
    [InlineData("camera_fixed", """{ "type": "boolean", "default": false, "description": "Whether to fix the camera position" }""")]
    [InlineData("seed", """{ "type": "integer", "description": "Random seed to control video generation. Use -1 for random." }""")]
    [InlineData("image_url", """
        { "type": "string", "description": "The URL of the image used to generate video",
          "example": "https://storage.googleapis.com/falserverless/example_inputs/seedance_pro_i2v_img.jpg" }
        """)]
    public void Each_input_parameter_is_as_the_page_tells(string name, string schema) => _page.Says(schema, "components", "schemas", "Input", "properties", name);

    [Fact]
    public void The_output_has_the_video_and_the_seed() => _page.Says(
        """
        { "type": "object", "required": ["video", "seed"], "properties": {
          "video": { "allOf": [{ "$ref": "#/components/schemas/File" }], "description": "Generated video file",
            "example": { "url": "https://storage.googleapis.com/falserverless/example_inputs/seedance_pro_i2v.mp4" } },
          "seed": { "type": "integer", "description": "Seed used for generation", "example": 42 } } }
        """,
        "components", "schemas", "Output");

    [Fact]
    public void File_is_the_type_of_fal_toolkit()
    {
        _page.Lists(["Input", "Output", "File"], "components", "schemas");
        _page.Lists(["url", "content_type", "file_name", "file_size"], "components", "schemas", "File", "properties");
        _page.Says("""["url"]""", "components", "schemas", "File", "required");
        _page.Says("\"integer\"", "components", "schemas", "File", "properties", "file_size", "type");
    }

    [Theory]
    [InlineData("prompt", 25)]
    [InlineData("resolution", 29)]
    [InlineData("image_url", 46)]
    public void A_parameter_knows_its_line(string name, int line) => Assert.Equal(line, _page.Page!.Lines[$"/components/schemas/Input/properties/{name}"]);
}
