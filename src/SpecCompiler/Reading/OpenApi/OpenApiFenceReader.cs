using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Reelwire.SpecCompiler.Reading.Markdown;
using Reelwire.SpecCompiler.Reading.Trees;

namespace Reelwire.SpecCompiler.Reading.OpenApi;

/// <summary>Pages whose fences hold whole OpenAPI documents, as JSON (GitBook) or YAML (Mintlify since 2026), and files that are nothing else.</summary>
internal sealed partial class OpenApiFenceReader : IPageReader
{
    /// <inheritdoc/>
    public bool CanRead(MarkdownPage page) => page.Fences.Any(IsOpenApi);

    /// <inheritdoc/>
    public bool IsWhole(MarkdownPage part) => CanRead(part);

    /// <inheritdoc/>
    public JsonObject? Read(MarkdownPage page, PageHints hints, PageFindings findings) =>
        DocumentMerge.All(page.Fences.Where(IsOpenApi).Select(fence => ReadFence(fence, page, findings)), findings);

    // By content: pages have examples in the same language, and neither order nor headings are the same on all of them.
    private static bool IsOpenApi(Fence fence) => DocumentStart().IsMatch(fence.Text);

    private static JsonObject? ReadFence(Fence fence, MarkdownPage page, PageFindings findings)
    {
        if (ReadTree(fence, findings) is not { } document)
        {
            return null;
        }

        if (!Operation.AllOf(document).Any())
        {
            findings.Report(ReadingRules.MissingOperation, fence.Start, "The OpenAPI document has no operation under 'paths'.");
            return null;
        }

        if (OperationHeading.Above(fence, page) is { } summary)
        {
            foreach (var operation in Operation.AllOf(document))
            {
                operation.Body.TryAdd("summary", summary);
            }
        }

        return document;
    }

    private static JsonObject? ReadTree(Fence fence, PageFindings findings)
    {
        if (!fence.Text.AsSpan().TrimStart().StartsWith('{'))
        {
            return YamlTree.Read(fence.Text, fence.Start, findings);
        }

        if (JsonTree.TryRead(fence.Text, fence.Start, findings, out var value, out var faultAt, out var fault))
        {
            return (JsonObject?)value;
        }

        findings.Report(ReadingRules.UnreadableJson, faultAt, $"The OpenAPI document is no JSON that can be read: {fault}");
        return null;
    }

    [GeneratedRegex("""\A\s*\{[^{}\[\]]*"openapi"\s*:|^openapi:""", RegexOptions.Multiline)]
    private static partial Regex DocumentStart();
}
