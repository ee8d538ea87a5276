namespace Reelwire.SpecCompiler.Tests.Reading;

/// <summary>Every fact of specs/aimlapi/seedance-1-0-pro-i2v.md, copied from the page by hand.</summary>
public sealed class Seedance10ProI2vPageTests
{
    private const string Path = "/v2/video/generations";

    private readonly PageUnderTest _page = PageUnderTest.Published("aimlapi", "seedance-1-0-pro-i2v.md");

    [Fact]
    public void The_page_is_about_the_model()
    {
        _page.Says("\"Seedance 1.0 Pro (Image-to-Video)\"", "info", "title");
        _page.Says(
            "\"Generate professional video content (1080p) from a reference image and text prompt in a minute — with the option to keep the camera fixed throughout the entire clip.\"",
            "info", "description");
    }

    [Fact]
    public void The_server_is_told() => _page.Says("""[{ "url": "https://api.aimlapi.com" }]""", "servers");

    [Fact]
    public void Both_fences_make_one_document_of_two_operations()
    {
        _page.Lists([Path], "paths");
        _page.Lists(["post", "get"], "paths", Path);
        _page.Lists(["requestBody", "responses", "summary"], "paths", Path, "post");
        _page.Lists(["parameters", "responses", "summary", "security"], "paths", Path, "get");
    }

    [Fact]
    public void An_operation_is_summed_up_by_its_heading()
    {
        _page.Says("\"Create a video generation task and send it to the server\"", "paths", Path, "post", "summary");
        _page.Says("\"Retrieve the generated video from the server\"", "paths", Path, "get", "summary");
    }

    [Fact]
    public void The_operationId_of_both_operations_is_dropped_and_told() => Assert.Equal(
        "seedance-1-0-pro-i2v.md(66,347): info SC0023: The operationId '_v2_video_generations' is used by POST /v2/video/generations and GET /v2/video/generations; it is left out.",
        _page.Finding());

    [Fact]
    public void Only_the_second_fence_asks_for_a_key()
    {
        _page.Says("""[{ "access-token": [] }]""", "paths", Path, "get", "security");
        _page.Says(
            """{ "access-token": { "type": "http", "scheme": "bearer", "bearerFormat": "<YOUR_AIMLAPI_KEY>", "description": "Bearer key" } }""",
            "components", "securitySchemes");
    }

    [Fact]
    public void The_status_is_asked_for_by_generation_id() =>
        _page.Says("""[{ "name": "generation_id", "in": "query", "required": true, "schema": { "type": "string" } }]""", "paths", Path, "get", "parameters");

    [Fact]
    public void The_request_has_nine_parameters_of_which_model_and_prompt_are_required()
    {
        _page.Says("true", "paths", Path, "post", "requestBody", "required");
        _page.Lists(["application/json"], "paths", Path, "post", "requestBody", "content");
        _page.Lists(["schema"], "paths", Path, "post", "requestBody", "content", "application/json");
        _page.Lists(["type", "properties", "required", "title"], "paths", Path, "post", "requestBody", "content", "application/json", "schema");
        _page.Says("\"object\"", "paths", Path, "post", "requestBody", "content", "application/json", "schema", "type");
        _page.Says("""["model", "prompt"]""", "paths", Path, "post", "requestBody", "content", "application/json", "schema", "required");
        _page.Says("\"bytedance/seedance-1-0-pro-i2v\"", "paths", Path, "post", "requestBody", "content", "application/json", "schema", "title");
        _page.Lists(
            ["model", "image_url", "prompt", "resolution", "duration", "watermark", "seed", "camerafixed", "last_image_url"],
            "paths", Path, "post", "requestBody", "content", "application/json", "schema", "properties");
    }

    [Theory]
    [InlineData("model", """{ "type": "string", "enum": ["bytedance/seedance-1-0-pro-i2v"] }""")]
    [InlineData(
        "image_url",
        """
        {
          "type": "string",
          "format": "uri",
          "description": "A direct link to an online image or a Base64-encoded local image that will serve as the visual base or the first frame for the video."
        }
        """)]
    [InlineData("prompt", """{ "type": "string", "description": "The text description of the scene, subject, or action to generate in the video." }""")]
    [InlineData(
        "resolution",
        """
        {
          "type": "string",
          "enum": ["480p", "720p", "1080p"],
          "default": "1080p",
          "description": "An enumeration where the short side of the video frame determines the resolution."
        }
        """)]
    [InlineData("duration", """{ "type": "integer", "enum": [5, 10], "description": "The length of the output video in seconds." }""")]
    [InlineData("watermark", """{ "type": "boolean", "default": false, "description": "Whether the video contains a watermark." }""")]
    [InlineData(
        "seed",
        """
        {
          "type": "integer",
          "description": "Varying the seed integer is a way to get different results for the same other request parameters. Using the same value for an identical request will produce similar results. If unspecified, a random number is chosen."
        }
        """)]
    [InlineData(
        "camerafixed",
        """
        {
          "type": "boolean",
          "default": false,
          "description": "Whether to fix the camera position.\n- true: Fix the camera position. The platform will append instructions to fix the camera position in the user's prompt, but the actual effect is not guaranteed.\n- false: Do not fix the camera position."
        }
        """)]
    [InlineData(
        "last_image_url",
        """
        {
          "type": "string",
          "format": "uri",
          "description": "A direct link to an online image or a Base64-encoded local image to be used as the last frame of the video."
        }
        """)]
    public void A_parameter_is_described(string name, string schema) =>
        _page.Says(schema, "paths", Path, "post", "requestBody", "content", "application/json", "schema", "properties", name);

    [Theory]
    [InlineData("post")]
    [InlineData("get")]
    public void Status_200_answers_the_generation(string method)
    {
        _page.Lists(["200"], "paths", Path, method, "responses");
        _page.Says(
            """
            {
              "description": "OK",
              "content": {
                "application/json": {
                  "schema": {
                    "type": "object",
                    "properties": {
                      "id": { "type": "string", "description": "The ID of the generated video." },
                      "status": {
                        "type": "string",
                        "enum": ["queued", "generating", "completed", "error"],
                        "description": "The current status of the generation task."
                      },
                      "video": {
                        "type": "object",
                        "nullable": true,
                        "properties": { "url": { "type": "string", "format": "uri", "description": "The URL where the file can be downloaded from." } },
                        "required": ["url"]
                      },
                      "error": {
                        "type": "object",
                        "nullable": true,
                        "properties": { "name": { "type": "string" }, "message": { "type": "string" } },
                        "required": ["name", "message"],
                        "description": "Description of the error, if any."
                      },
                      "meta": {
                        "type": "object",
                        "nullable": true,
                        "properties": {
                          "usage": {
                            "type": "object",
                            "nullable": true,
                            "properties": { "credits_used": { "type": "number", "description": "The number of tokens consumed during generation." } },
                            "required": ["credits_used"]
                          }
                        },
                        "description": "Additional details about the generation."
                      }
                    },
                    "required": ["id", "status"]
                  }
                }
              }
            }
            """,
            "paths", Path, method, "responses", "200");
    }
}
