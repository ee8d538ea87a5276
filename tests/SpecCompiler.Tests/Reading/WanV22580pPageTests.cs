namespace Reelwire.SpecCompiler.Tests.Reading;

/// <summary>Every fact of specs/freepik/wan-v2-2-580p.md, copied from the page by hand.</summary>
public sealed class WanV22580pPageTests() : FreepikImageToVideoPageTests("wan-v2-2-580p.md", Path, "wan-v22-base")
{
    private const string Path = "/v1/ai/image-to-video/wan-v2-2-580p";

    [Fact]
    public void The_page_is_about_the_model()
    {
        Page.Says("\"Create a video from image - Wan v2.2 580p\"", "info", "title");
        Page.Says("\"Generate a video from image using the Wan v2.2 580p model.\"", "info", "description");
        Page.Says("\"Create a video from image - Wan v2.2 580p\"", "paths", Path, "post", "summary");
    }

    [Fact]
    public void The_request_has_six_parameters_of_which_the_image_is_required()
    {
        Page.Says("""{ "$ref": "#/components/schemas/wan-v22-base" }""", "paths", Path, "post", "requestBody", "content", "application/json", "schema");
        Page.Lists(["type", "properties", "title", "required"], "components", "schemas", "wan-v22-base");
        Page.Says("\"object\"", "components", "schemas", "wan-v22-base", "type");
        Page.Says("\"Image to Video - Wan v2.2 580p\"", "components", "schemas", "wan-v22-base", "title");
        Page.Says("""["image"]""", "components", "schemas", "wan-v22-base", "required");
        Page.Lists(["webhook_url", "image", "prompt", "duration", "aspect_ratio", "seed"], "components", "schemas", "wan-v22-base", "properties");
    }

    [Theory]
    [InlineData("aspect_ratio", """{ "$ref": "#/components/schemas/wan-v22-aspect-ratio" }""")]
    [InlineData("seed", """{ "type": "integer", "description": "Random seed for video generation.", "example": 70 }""")]
    public void A_parameter_is_described(string name, string schema) => Page.Says(schema, "components", "schemas", "wan-v22-base", "properties", name);

    [Fact]
    public void The_aspect_ratio_is_a_component_of_its_own() => Page.Says(
        """
        {
          "type": "string",
          "enum": ["auto", "widescreen_16_9", "social_story_9_16", "square_1_1", "classic_4_3"],
          "default": "auto",
          "description": "Video aspect ratio.`",
          "example": "auto"
        }
        """,
        "components", "schemas", "wan-v22-aspect-ratio");

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
              "aspect_ratio": "auto",
              "seed": 70
            }
          }
        }
        """,
        "paths", Path, "post", "requestBody", "content", "application/json", "examples");
}
