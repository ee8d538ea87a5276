namespace Reelwire.SpecCompiler.Tests.Reading;

/// <summary>Every fact of specs/freepik/seedance-pro-720p.md, copied from the page by hand.</summary>
public sealed class SeedancePro720pPageTests() : FreepikImageToVideoPageTests("seedance-pro-720p.md", Path, "seedance-base")
{
    private const string Path = "/v1/ai/image-to-video/seedance-pro-720p";

    [Fact]
    public void The_page_is_about_the_model()
    {
        Page.Says("\"Create a video from image - Seedance Pro 720p\"", "info", "title");
        Page.Says("\"Generate a video from image using the Seedance Pro 720p model.\"", "info", "description");
        Page.Says("\"Create a video from image - Seedance Pro 720p\"", "paths", Path, "post", "summary");
    }

    [Fact]
    public void The_request_has_eight_parameters_of_which_the_prompt_is_required()
    {
        Page.Says("""{ "$ref": "#/components/schemas/seedance-base" }""", "paths", Path, "post", "requestBody", "content", "application/json", "schema");
        Page.Lists(["type", "properties", "title", "required"], "components", "schemas", "seedance-base");
        Page.Says("\"object\"", "components", "schemas", "seedance-base", "type");
        Page.Says("\"Image to Video - Seedance Pro 720p\"", "components", "schemas", "seedance-base", "title");
        Page.Says("""["prompt"]""", "components", "schemas", "seedance-base", "required");
        Page.Lists(
            ["webhook_url", "image", "prompt", "duration", "camera_fixed", "aspect_ratio", "frames_per_second", "seed"],
            "components", "schemas", "seedance-base", "properties");
    }

    [Theory]
    [InlineData("camera_fixed", """{ "type": "boolean", "default": false, "description": "Whether the camera position should be fixed", "example": false }""")]
    [InlineData("aspect_ratio", """{ "$ref": "#/components/schemas/seedance-aspect-ratio" }""")]
    [InlineData("frames_per_second", """{ "type": "integer", "enum": [24], "default": 24, "description": "Frames per second for the video", "example": 24 }""")]
    [InlineData(
        "seed",
        """
        {
          "type": "integer",
          "minimum": -1,
          "maximum": 4294967295,
          "default": -1,
          "description": "Random seed for video generation. Use -1 for random seed.",
          "example": 69
        }
        """)]
    public void A_parameter_is_described(string name, string schema) => Page.Says(schema, "components", "schemas", "seedance-base", "properties", name);

    [Fact]
    public void The_aspect_ratio_is_a_component_of_its_own() => Page.Says(
        """
        {
          "type": "string",
          "enum": ["film_horizontal_21_9", "widescreen_16_9", "classic_4_3", "square_1_1", "traditional_3_4", "social_story_9_16", "film_vertical_9_21"],
          "default": "widescreen_16_9",
          "description": "Video aspect ratio. `(If image is provided, the aspect ratio will be automatically detected from the image.)`",
          "example": "widescreen_16_9"
        }
        """,
        "components", "schemas", "seedance-aspect-ratio");

    [Fact]
    public void The_request_has_an_example() => Page.Says(
        """
        {
          "example": {
            "value": {
              "webhook_url": "https://www.example.com/webhook",
              "image": "https://img.freepik.com/free-photo/beautiful-girl-dancing_123456-7890.jpg",
              "prompt": "A beautiful girl opens her eyes and smiles warmly, the camera gently zooms in capturing the sparkle in her eyes, soft natural lighting",
              "duration": "5",
              "camera_fixed": false,
              "aspect_ratio": "widescreen_16_9",
              "frames_per_second": 24,
              "seed": 69
            }
          }
        }
        """,
        "paths", Path, "post", "requestBody", "content", "application/json", "examples");

    [Theory]
    [InlineData("/paths/~1v1~1ai~1image-to-video~1seedance-pro-720p/post", 9)]
    [InlineData("/components/schemas/seedance-base/properties/duration", 66)]
    [InlineData("/components/schemas/seedance-base/properties/seed/maximum", 97)]
    [InlineData("/components/schemas/task/properties/status", 268)]
    public void A_fact_knows_its_line_on_the_page(string fact, int line) => Assert.Equal(line, Page.Page!.Lines[fact]);
}
