using System.Text.Json;
using Reelwire.Simulator.Schemas;

namespace Reelwire.Simulator.Documents;

/// <summary>An OpenAPI document of one vendor host, read for serving it.</summary>
internal sealed class ApiDocument
{
    private ApiDocument(JsonElement root, Uri server, IReadOnlyList<ApiOperation> operations)
    {
        Root = root;
        Server = server;
        Operations = operations;
        References = new SchemaReferences(root);
    }

    /// <summary>The whole document.</summary>
    public JsonElement Root { get; }

    /// <summary>The vendor's own base address.</summary>
    public Uri Server { get; }

    /// <summary>All operations; paths with fewer parameters first, so that the first match is the best one.</summary>
    public IReadOnlyList<ApiOperation> Operations { get; }

    /// <summary>Its references.</summary>
    public SchemaReferences References { get; }

    /// <summary>Reads a document.</summary>
    public static ApiDocument Parse(ReadOnlyMemory<byte> json)
    {
        var root = JsonElement.Parse(json.Span);
        var operations = new OperationReader(new SchemaReferences(root)).Read(root.GetProperty("paths"));
        var server = new Uri(root.GetProperty("servers")[0].GetProperty("url").GetString()!);
        return new ApiDocument(root, server, Ordered(operations));
    }

    /// <summary>The same document with other operations; their schemas must not refer to another document.</summary>
    public ApiDocument With(IEnumerable<ApiOperation> operations) => new(Root, Server, Ordered(operations));

    /// <summary>The operation for a request, or null.</summary>
    public OperationMatch? Match(string method, string path)
    {
        foreach (var operation in Operations)
        {
            if (string.Equals(operation.Method, method, StringComparison.Ordinal) && operation.Path.TryMatch(path, out var values))
            {
                return new OperationMatch(operation, values);
            }
        }

        return null;
    }

    /// <summary>Whether an operation reads one task: a submit links to it, and it asks for an id.</summary>
    public bool IsTaskRead(ApiOperation operation) =>
        operation.Method == "GET"
        && operation.Parameters.Any(parameter => parameter is { Required: true, In: "path" or "query" })
        && Operations.Any(submit => submit.LinkedOperations.Contains(operation.Id));

    /// <summary>Whether any operation has this path, whatever its method.</summary>
    public bool HasPath(string path) => Operations.Any(operation => operation.Path.TryMatch(path, out _));

    private static IReadOnlyList<ApiOperation> Ordered(IEnumerable<ApiOperation> operations) => [.. operations.OrderBy(operation => operation.Path.ParameterCount)];
}
