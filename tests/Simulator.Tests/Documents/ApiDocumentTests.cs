using System.Text;
using Reelwire.Simulator.Documents;

namespace Reelwire.Simulator.Tests.Documents;

public sealed class ApiDocumentTests
{
    private static readonly ApiDocument s_document = ApiDocument.Parse(Encoding.UTF8.GetBytes("""
        { "servers": [{ "url": "https://example.com" }],
          "paths": {
            "/tasks/{task-id}": { "get": { "operationId": "get-task", "responses": {} } },
            "/tasks/latest": { "get": { "operationId": "get-latest-task", "responses": {} }, "delete": { "operationId": "drop-latest-task", "responses": {} } } } }
        """));

    [Theory]
    [InlineData("GET", "/tasks/latest", "get-latest-task")]
    [InlineData("GET", "/tasks/1", "get-task")]
    [InlineData("DELETE", "/tasks/latest", "drop-latest-task")]
    [InlineData("DELETE", "/tasks/1", null)]
    [InlineData("GET", "/Tasks/latest", null)]
    [InlineData("GET", "/tasks/", null)]
    [InlineData("GET", "/tasks/1/", null)]
    public void A_path_without_parameters_goes_first(string method, string path, string? operationId) =>
        Assert.Equal(operationId, s_document.Match(method, path)?.Operation.Id);

    [Fact]
    public void A_slash_inside_a_parameter_is_part_of_it() =>
        Assert.Equal("a/b c", s_document.Match("GET", "/tasks/a%2Fb%20c")!.PathValues["task-id"]);

    [Fact]
    public void An_operation_without_id_is_an_error_of_the_document()
    {
        var exception = Assert.Throws<InvalidDataException>(() => ApiDocument.Parse("""{ "servers": [{ "url": "https://example.com" }], "paths": { "/a": { "get": { "responses": {} } } } }"""u8.ToArray()));

        Assert.Contains("get /a", exception.Message, StringComparison.Ordinal);
    }
}
