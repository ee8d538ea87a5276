using System.Text;
using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Schemas;

namespace Reelwire.Simulator.Tests.Requests;

public sealed class RequestCheckerTests
{
    private static readonly ApiDocument s_document = ApiDocument.Parse(Encoding.UTF8.GetBytes("""
        { "servers": [{ "url": "https://example.com" }],
          "paths": { "/tasks/{id}": {
            "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string", "format": "uuid" } }],
            "get": { "operationId": "get-task", "responses": {}, "parameters": [
              { "name": "limit", "in": "query", "schema": { "type": "integer", "minimum": 1 } },
              { "name": "all", "in": "query", "schema": { "type": "boolean" } },
              { "name": "name", "in": "query", "schema": { "type": "string", "maxLength": 3 } },
              { "name": "X-Priority", "in": "header", "schema": { "type": "string", "enum": ["low", "normal"] } },
              { "name": "Authorization", "in": "header", "required": true, "schema": { "type": "string" } }] } } } }
        """));

    [Theory]
    [InlineData("limit", "5")]
    [InlineData("all", "true")]
    [InlineData("name", "123")]
    [InlineData("X-Priority", "low")]
    [InlineData("unknown", "anything")]
    public void A_parameter_is_read_as_its_schema_says(string name, string value) => Assert.Empty(Check(name, value));

    [Theory]
    [InlineData("limit", "0", "query /limit minimum")]
    [InlineData("limit", "five", "query /limit type")]
    [InlineData("limit", "1.5", "query /limit type")]
    [InlineData("all", "yes", "query /all type")]
    [InlineData("name", "1234", "query /name maxLength")]
    [InlineData("X-Priority", "high", "header /X-Priority enum")]
    [InlineData("id", "1", "path /id format")]
    public void A_parameter_that_breaks_its_schema_is_named(string name, string value, string violation) => Assert.Equal([violation], Check(name, value));

    private static IEnumerable<string> Check(string name, string value)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [name] = value };
        var request = new ApiRequest
        {
            Operation = s_document.Operations[0],
            Path = "/tasks/1",
            Root = new Uri("http://127.0.0.1"),
            PathValues = name == "id" ? values : new Dictionary<string, string> { ["id"] = "046b6c7f-0b8a-43b9-b35d-6489e6daee91" },
            Query = values,
            Headers = values,
        };
        return new RequestChecker(new SchemaChecker(s_document.Root)).Check(request, hasBody: false).Select(violation => $"{violation.In} {violation.Pointer} {violation.Keyword}");
    }
}
