using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Operations;

/// <summary>The operations that a page describes.</summary>
internal static class PageOperations
{
    /// <summary>All of them, in the page's order.</summary>
    public static IEnumerable<DescribedOperation> Of(SourceDocument source) =>
        from path in source.Root.Object("paths") ?? []
        from operation in path.Value as JsonObject ?? []
        where operation.Value is JsonObject described && described.ContainsKey("responses")
        select new DescribedOperation(operation.Key, path.Key, source.Start.At("paths", path.Key, operation.Key), (JsonObject)operation.Value);

    /// <summary>The one that the page is about: the first with a body. What it makes is paid for.</summary>
    public static DescribedOperation? Sold(IReadOnlyList<DescribedOperation> operations) => operations.FirstOrDefault(operation => operation.Json.ContainsKey("requestBody"));
}
