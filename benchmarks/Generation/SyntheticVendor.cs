using System.Globalization;
using System.Text;

namespace Reelwire.Benchmarks.Generation;

/// <summary>A made-up vendor of as many operations as wanted: a page has a submit, and protocol.yaml gives it a status and a list. It makes fifteen types.</summary>
internal static class SyntheticVendor
{
    /// <summary>How many operations a page comes to.</summary>
    public const int OperationsPerPage = 3;

    private const int EnumsPerPage = 7;
    private const int ObjectsPerPage = 6;

    /// <summary>Writes the vendor's folder.</summary>
    public static void Write(string folder, int operations)
    {
        var pages = operations / OperationsPerPage;
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "vendor.yaml"), VendorYaml(pages));
        File.WriteAllText(Path.Combine(folder, "protocol.yaml"), ProtocolYaml);
        for (var page = 0; page < pages; page++)
        {
            File.WriteAllText(Path.Combine(folder, $"{NameOf(page)}.md"), Page(NameOf(page)));
        }
    }

    private static string NameOf(int page) => string.Create(CultureInfo.InvariantCulture, $"model-{page:D4}-i2v");

    private static string VendorYaml(int pages)
    {
        var yaml = new StringBuilder("""
            vendor: synthetic
            title: Synthetic
            docs: https://synthetic.example
            version: v1
            namespace: Reelwire.Synthetic
            client: SyntheticClient
            security: { name: bearer, description: Your key. }
            images: base64
            hosts:
              api: { url: https://api.synthetic.example, class: SyntheticApi, property: Api, description: Videos. }
            pages:

            """);
        for (var page = 0; page < pages; page++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - {{ file: {NameOf(page)}.md, host: api, source: \"https://synthetic.example/{NameOf(page)}\", expectedSeconds: 60, billing: [choice0] }}\n");
        }

        return yaml.ToString();
    }

    private const string ProtocolYaml = """
        openapi: 3.0.3
        bodies: { post: <stem>Output }
        hosts:
          api:
            paths:
              <path>:
                get:
                  operationId: list-<page>-tasks
                  summary: Lists the tasks.
                  responses: { "200": { description: The tasks., content: { application/json: { schema: { $ref: "#/components/schemas/TaskList" } } } } }
              <path>/{id}:
                get:
                  operationId: get-<page>-task
                  summary: Reads a task.
                  parameters: [{ name: id, in: path, required: true, description: The id., schema: { type: string } }]
                  responses: { "200": { description: The task., content: { application/json: { schema: { $ref: "#/components/schemas/<result>" } } } } }
        components:
          schemas:
            TaskList: { type: object, description: Tasks., properties: { ids: { type: array, description: Their ids., items: { type: string } } } }
        x-task:
          submit: { operation: submit-<page>, id: id }
          read: { operation: get-<page>-task, status: status }
          outputs: [url]
          states: { queued: [], running: [], succeeded: [DONE], failed: [FAILED] }

        """;

    private static string Page(string name)
    {
        var request = new StringBuilder("\"prompt\": { \"type\": \"string\", \"maxLength\": 2000, \"description\": \"What happens.\" }, \"image\": { \"type\": \"string\", \"description\": \"The first frame.\" }");
        for (var index = 0; index < EnumsPerPage; index++)
        {
            request.Append(CultureInfo.InvariantCulture, $", \"choice{index}\": {{ \"type\": \"string\", \"description\": \"A choice.\", \"enum\": [\"480p\", \"720p\", \"1080p\"], \"default\": \"720p\" }}");
        }

        for (var index = 0; index < ObjectsPerPage; index++)
        {
            request.Append(CultureInfo.InvariantCulture, $", \"part{index}\": {{ \"type\": \"object\", \"description\": \"A part.\", \"properties\": {{ \"x\": {{ \"type\": \"integer\", \"minimum\": 0, \"maximum\": 9 }}, \"y\": {{ \"type\": \"number\" }}, \"z\": {{ \"type\": \"string\" }} }} }}");
        }

        return $$"""
            # {{name}}

            A model that nobody made.

            ```json
            {"openapi":"3.0.3","info":{"title":"{{name}}","version":"1"},
             "paths":{"/v1/{{name}}":{"post":{"summary":"Makes a video.",
               "requestBody":{"required":true,"content":{"application/json":{"schema":{"type":"object","required":["prompt","image"],"properties":{ {{request}} } } } } },
               "responses":{"200":{"description":"OK","content":{"application/json":{"schema":{"type":"object",
                 "properties":{"id":{"type":"string"},"status":{"type":"string"},"url":{"type":"string"} } } } } } } } } } }
            ```

            """;
    }
}
