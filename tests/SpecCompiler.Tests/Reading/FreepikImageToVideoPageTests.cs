namespace Reelwire.SpecCompiler.Tests.Reading;

/// <summary>What both published Freepik pages say in the same words: server, security, four parameters and responses.</summary>
public abstract class FreepikImageToVideoPageTests(string file, string path, string request)
{
    private protected PageUnderTest Page { get; } = PageUnderTest.Published("freepik", file);

    [Fact]
    public void Nothing_on_the_page_is_found_fault_with() => Assert.Empty(Page.Diagnostics);

    [Fact]
    public void The_page_has_one_operation()
    {
        Page.Lists([path], "paths");
        Page.Lists(["post"], "paths", path);
        Page.Lists(["summary", "security", "requestBody", "responses"], "paths", path, "post");
    }

    [Fact]
    public void The_server_is_told() =>
        Page.Says("""[{ "url": "https://api.freepik.com", "description": "B2B API Production V1" }]""", "servers");

    [Fact]
    public void The_key_goes_into_a_header_of_its_own()
    {
        Page.Says("""[{ "apiKey": [] }]""", "paths", path, "post", "security");
        Page.Says(
            """
            {
              "apiKey": {
                "type": "apiKey",
                "in": "header",
                "name": "x-freepik-api-key",
                "description": "Your Freepik API key. Required for authentication. [Learn how to obtain an API key](https://docs.freepik.com/authentication#obtaining-an-api-key)\n"
              }
            }
            """,
            "components", "securitySchemes");
    }

    [Fact]
    public void The_body_is_required_and_is_JSON()
    {
        Page.Says("true", "paths", path, "post", "requestBody", "required");
        Page.Lists(["application/json"], "paths", path, "post", "requestBody", "content");
    }

    [Theory]
    [InlineData(
        "webhook_url",
        """
        {
          "type": "string",
          "format": "uri",
          "description": "Optional callback URL that will receive asynchronous notifications whenever the task changes status. The payload sent to this URL is the same as the corresponding GET endpoint response, but without the data field.\n",
          "example": "https://www.example.com/webhook"
        }
        """)]
    [InlineData(
        "image",
        """
        {
          "type": "string",
          "description": "The image to use for the video generation. Supported formats: URL of the image or base64 encoding of the image.",
          "example": "https://img.freepik.com/free-photo/beautiful-girl-dancing_123456-7890.jpg"
        }
        """)]
    [InlineData(
        "prompt",
        """
        {
          "type": "string",
          "maxLength": 2000,
          "description": "The text content used for the video generation. This is the main description of the video to be generated.",
          "example": "A beautiful girl opens her eyes and smiles warmly, the camera gently zooms in capturing the sparkle in her eyes, soft natural lighting"
        }
        """)]
    [InlineData("duration", """{ "type": "string", "enum": ["5", "10"], "default": "5", "description": "Video duration in seconds", "example": "5" }""")]
    public void A_parameter_that_both_pages_have_is_described(string name, string schema) => Page.Says(schema, "components", "schemas", request, "properties", name);

    [Fact]
    public void Every_status_is_documented() => Page.Lists(["200", "400", "401", "500", "503"], "paths", path, "post", "responses");

    [Fact]
    public void Status_200_answers_the_task() => Responds(
        "200",
        """
        {
          "description": "OK - Task created successfully",
          "content": {
            "application/json": {
              "schema": { "$ref": "#/components/schemas/create_image_from_text_flux_200_response" },
              "examples": { "example": { "value": { "data": { "task_id": "046b6c7f-0b8a-43b9-b35d-6489e6daee91", "status": "IN_PROGRESS" } } } }
            }
          }
        }
        """);

    [Fact]
    public void Status_400_answers_a_message_or_a_problem() => Responds(
        "400",
        """
        {
          "description": "Bad Request - The server could not understand the request due to invalid syntax.",
          "content": {
            "application/json": {
              "schema": { "$ref": "#/components/schemas/get_all_style_transfer_tasks_400_response" },
              "examples": {
                "invalid_page": { "summary": "Parameter 'page' is not valid", "value": { "message": "Parameter 'page' must be greater than 0" } },
                "invalid_query": { "summary": "Parameter 'query' is not valid", "value": { "message": "Parameter 'query' must not be empty" } },
                "invalid_filter": { "summary": "Parameter 'filter' is not valid", "value": { "message": "Parameter 'filter' is not valid" } },
                "generic_bad_request": { "summary": "Bad Request", "value": { "message": "Parameter ':attribute' is not valid" } }
              }
            },
            "application/problem+json": {
              "schema": { "$ref": "#/components/schemas/get_all_style_transfer_tasks_400_response_1" },
              "examples": {
                "invalid_page": {
                  "summary": "Parameter 'page' is not valid",
                  "value": {
                    "message": "Your request parameters didn't validate.",
                    "invalid_params": [
                      { "name": "page", "reason": "Parameter 'page' must be greater than 0" },
                      { "name": "per_page", "reason": "Parameter 'per_page' must be greater than 0" }
                    ]
                  }
                }
              }
            }
          }
        }
        """);

    [Fact]
    public void Status_401_answers_a_message() => Responds(
        "401",
        """
        {
          "description": "Unauthorized - The client must authenticate itself to get the requested response.",
          "content": {
            "application/json": {
              "schema": { "$ref": "#/components/schemas/get_all_style_transfer_tasks_400_response" },
              "examples": {
                "invalid_api_key": { "summary": "API key is not valid", "value": { "message": "Invalid API key" } },
                "missing_api_key": { "summary": "API key is not provided", "value": { "message": "Missing API key" } }
              }
            }
          }
        }
        """);

    [Fact]
    public void Status_500_answers_a_message() => Responds(
        "500",
        """
        {
          "description": "Internal Server Error - The server has encountered a situation it doesn't know how to handle.",
          "content": {
            "application/json": {
              "schema": { "$ref": "#/components/schemas/get_all_style_transfer_tasks_500_response" },
              "examples": { "example": { "value": { "message": "Internal Server Error" } } }
            }
          }
        }
        """);

    [Fact]
    public void Status_503_answers_a_message() => Responds(
        "503",
        """
        {
          "description": "Service Unavailable",
          "content": {
            "application/json": {
              "schema": { "$ref": "#/components/schemas/get_all_style_transfer_tasks_503_response" },
              "examples": { "example": { "value": { "message": "Service Unavailable. Please try again later." } } }
            }
          }
        }
        """);

    [Theory]
    [InlineData(
        "create_image_from_text_flux_200_response",
        """
        {
          "type": "object",
          "properties": { "data": { "$ref": "#/components/schemas/task" } },
          "example": { "data": { "task_id": "046b6c7f-0b8a-43b9-b35d-6489e6daee91", "status": "IN_PROGRESS" } },
          "required": ["data"]
        }
        """)]
    [InlineData(
        "task",
        """
        {
          "type": "object",
          "example": { "task_id": "046b6c7f-0b8a-43b9-b35d-6489e6daee91", "status": "IN_PROGRESS" },
          "properties": {
            "task_id": { "type": "string", "format": "uuid", "description": "Task identifier" },
            "status": { "type": "string", "description": "Task status", "enum": ["IN_PROGRESS", "COMPLETED", "FAILED"] }
          },
          "required": ["status", "task_id"]
        }
        """)]
    [InlineData(
        "get_all_style_transfer_tasks_400_response",
        """{ "type": "object", "properties": { "message": { "type": "string" } }, "example": { "message": "message" } }""")]
    [InlineData(
        "get_all_style_transfer_tasks_400_response_1",
        """{ "type": "object", "properties": { "problem": { "$ref": "#/components/schemas/get_all_style_transfer_tasks_400_response_1_problem" } } }""")]
    [InlineData(
        "get_all_style_transfer_tasks_400_response_1_problem",
        """
        {
          "type": "object",
          "properties": {
            "message": { "type": "string", "example": "Your request parameters didn't validate." },
            "invalid_params": {
              "type": "array",
              "items": { "$ref": "#/components/schemas/get_all_style_transfer_tasks_400_response_1_problem_invalid_params_inner" }
            }
          },
          "required": ["invalid_params", "message"]
        }
        """)]
    [InlineData(
        "get_all_style_transfer_tasks_400_response_1_problem_invalid_params_inner",
        """
        {
          "type": "object",
          "properties": {
            "name": { "type": "string", "example": "page" },
            "reason": { "type": "string", "example": "Parameter 'page' must be greater than 0" }
          },
          "required": ["name", "reason"]
        }
        """)]
    [InlineData(
        "get_all_style_transfer_tasks_500_response",
        """
        {
          "type": "object",
          "properties": { "message": { "type": "string", "example": "Internal Server Error" } },
          "example": { "message": "Internal Server Error" }
        }
        """)]
    [InlineData(
        "get_all_style_transfer_tasks_503_response",
        """
        {
          "type": "object",
          "properties": { "message": { "type": "string", "example": "Service Unavailable. Please try again later." } },
          "example": { "message": "Service Unavailable. Please try again later." }
        }
        """)]
    public void A_response_is_described(string component, string schema) => Page.Says(schema, "components", "schemas", component);

    private void Responds(string status, string response) => Page.Says(response, "paths", path, "post", "responses", status);
}
