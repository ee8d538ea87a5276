namespace Reelwire.SpecCompiler.Tests.Reading;

/// <summary>The same facts in two dialects: a vendor's page before and after its documentation host changed.</summary>
public sealed class TwinPageTests : IDisposable
{
    private const string Old = """
        # Make a video

        > Makes a video of an image.

        ````yaml post /v1/ai/make
        paths:
          path: /v1/ai/make
          method: post
          servers:
            - url: https://api.example.com
          request:
            security:
              - title: apiKey
                parameters:
                  query: {}
                  header:
                    x-api-key:
                      type: apiKey
                  cookie: {}
            parameters:
              path: {}
              query: {}
              header: {}
              cookie: {}
            body:
              application/json:
                schemaArray:
                  - type: object
                    properties:
                      prompt:
                        allOf:
                          - type: string
                            maxLength: 200
                            description: What happens.
                      duration:
                        allOf:
                          - type: string
                            enum: ['5', '10']
                            default: '5'
                      seed:
                        allOf:
                          - &ref_0
                            type: integer
                            minimum: 0
                            maximum: 100
                      second_seed:
                        allOf:
                          - *ref_0
                    required: true
                    refIdentifier: '#/components/schemas/make-request'
                    requiredProperties:
                      - prompt
          response:
            '200':
              application/json:
                schemaArray:
                  - type: object
                    properties:
                      task_id:
                        allOf:
                          - type: string
                      status:
                        allOf:
                          - type: string
                            enum: [CREATED, COMPLETED]
                    refIdentifier: '#/components/schemas/task'
                    requiredProperties:
                      - task_id
                description: The task.
          deprecated: false
          type: path
        components:
          schemas: {}
        ````
        """;

    private const string New = """
        > ## Documentation Index
        > Fetch the index first.

        <AgentInstructions>
          ```yaml
          paths: [ignored]
          ```
        </AgentInstructions>

        # Make a video

        > Makes a video of an image.

        ````yaml post /v1/ai/make
        openapi: 3.0.0
        info:
          title: The vendor's API
          version: 1.0.0
        servers:
          - url: https://api.example.com
        security:
          - apiKey: []
        paths:
          /v1/ai/make:
            post:
              summary: Make a video
              requestBody:
                required: true
                content:
                  application/json:
                    schema:
                      $ref: '#/components/schemas/make-request'
              responses:
                '200':
                  description: The task.
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/task'
        components:
          schemas:
            make-request:
              type: object
              properties:
                prompt:
                  type: string
                  maxLength: 200
                  description: What happens.
                duration:
                  type: string
                  enum: ['5', '10']
                  default: '5'
                seed:
                  type: integer
                  minimum: 0
                  maximum: 100
                second_seed:
                  type: integer
                  minimum: 0
                  maximum: 100
              required:
                - prompt
            task:
              type: object
              properties:
                task_id:
                  type: string
                status:
                  type: string
                  enum: [CREATED, COMPLETED]
              required:
                - task_id
          securitySchemes:
            apiKey:
              type: apiKey
              in: header
              name: x-api-key
        ````
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_tree_and_the_document_give_the_same_document() => PageUnderTest.Written(New).Says(PageUnderTest.Written(Old).Document.ToJsonString());

    [Fact]
    public async Task Nothing_differs_between_the_tree_and_the_document()
    {
        var run = await Specc.RunAsync("diff", await _folder.WriteAsync("old.md", Old), await _folder.WriteAsync("new.md", New), "--format", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\"changes\": []", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_only_one_of_them_has_is_a_difference()
    {
        var changed = New.Replace("[CREATED, COMPLETED]", "[CREATED, COMPLETED, FAILED]", StringComparison.Ordinal);
        var run = await Specc.RunAsync("diff", await _folder.WriteAsync("old.md", Old), await _folder.WriteAsync("new.md", changed));
        Assert.Contains("FAILED", run.Output, StringComparison.Ordinal);
    }
}
