using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Reading.OpenApi;

/// <summary>An operation of a document; <paramref name="Method"/> is lower case.</summary>
internal sealed record Operation(string Path, string Method, JsonObject Body)
{
    private static readonly string[] s_methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    public override string ToString() => $"{Method.ToUpperInvariant()} {Path}";

    /// <summary>All operations of the document, in document order.</summary>
    public static IEnumerable<Operation> AllOf(JsonObject document) =>
        from path in document.Object("paths") ?? []
        where path.Value is JsonObject
        from operation in (JsonObject)path.Value
        where s_methods.Contains(operation.Key) && operation.Value is JsonObject
        select new Operation(path.Key, operation.Key, (JsonObject)operation.Value);
}
