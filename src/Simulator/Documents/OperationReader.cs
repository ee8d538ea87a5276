using System.Text.Json;
using Reelwire.Simulator.Schemas;

namespace Reelwire.Simulator.Documents;

/// <summary>Reads the operations of a document's <c>paths</c>.</summary>
internal sealed class OperationReader(SchemaReferences references)
{
    private static readonly HashSet<string> s_methods = new(["get", "put", "post", "delete", "options", "head", "patch", "trace"], StringComparer.Ordinal);

    /// <summary>All operations in document order.</summary>
    public IEnumerable<ApiOperation> Read(JsonElement paths) =>
        from path in paths.EnumerateObject()
        let item = references.Follow(path.Value)
        from member in item.EnumerateObject()
        where s_methods.Contains(member.Name)
        select ReadOperation(path.Name, item, member);

    private ApiOperation ReadOperation(string path, JsonElement item, JsonProperty member)
    {
        var operation = member.Value;
        var body = operation.TryGetProperty("requestBody", out var written) ? references.Follow(written) : default;
        var responses = operation.GetProperty("responses").EnumerateObject()
            .ToDictionary(response => response.Name, response => references.Follow(response.Value), StringComparer.Ordinal);
        return new ApiOperation
        {
            Id = operation.Text("operationId") ?? throw new InvalidDataException($"The operation {member.Name} {path} has no operationId."),
            Method = member.Name.ToUpperInvariant(),
            Path = new PathTemplate(path),
            Parameters = [.. Parameters(item).Concat(Parameters(operation))],
            RequestBodies = Contents(body),
            RequestBodyRequired = body.IsTrue("required"),
            Responses = responses,
            NeedsKey = !operation.TryGetProperty("security", out var security) || security.GetArrayLength() > 0,
            Task = operation.TryGetProperty("x-task", out var task) ? task : default,
            LinkedOperations = responses.Values.SelectMany(Links).ToHashSet(StringComparer.Ordinal),
        };
    }

    private IEnumerable<ApiParameter> Parameters(JsonElement owner)
    {
        if (!owner.TryGetProperty("parameters", out var parameters))
        {
            yield break;
        }

        foreach (var parameter in parameters.EnumerateArray().Select(references.Follow))
        {
            yield return new ApiParameter(parameter.Text("name")!, parameter.Text("in")!, parameter.IsTrue("required"), parameter.GetProperty("schema"));
        }
    }

    private static Dictionary<string, JsonElement> Contents(JsonElement body) =>
        body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("content", out var content)
            ? []
            : content.EnumerateObject().ToDictionary(item => item.Name, item => item.Value.GetProperty("schema"), StringComparer.OrdinalIgnoreCase);

    private IEnumerable<string> Links(JsonElement response) =>
        !response.TryGetProperty("links", out var links)
            ? []
            : links.EnumerateObject().Select(link => references.Follow(link.Value).Text("operationId")).OfType<string>();
}
