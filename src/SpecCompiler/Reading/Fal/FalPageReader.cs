using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Reelwire.SpecCompiler.Reading.Markdown;
using Reelwire.SpecCompiler.Reading.OpenApi;
using Reelwire.SpecCompiler.Reading.Trees;

namespace Reelwire.SpecCompiler.Reading.Fal;

/// <summary>fal's model pages: an endpoint, and an input and an output schema as bullet lists.</summary>
internal sealed partial class FalPageReader : IPageReader
{
    private const string InputHeading = "Input Schema";
    private const string OutputHeading = "Output Schema";
    private const string Input = "Input";
    private const string Output = "Output";
    private const string Security = "key";

    /// <inheritdoc/>
    public bool CanRead(MarkdownPage page) => Find(page, InputHeading) is not null;

    /// <inheritdoc/>
    public bool IsWhole(MarkdownPage part) => Find(part, InputHeading) is not null && Find(part, OutputHeading) is not null;

    /// <inheritdoc/>
    public JsonObject? Read(MarkdownPage page, PageHints hints, PageFindings findings)
    {
        if (Find(page, OutputHeading) is not { } outputHeading)
        {
            findings.Report(ReadingRules.MissingSection, PagePosition.Start, $"The page has an '### {InputHeading}' and no '### {OutputHeading}'.");
            return null;
        }

        var document = new JsonObject();
        if (ReadEndpoint(page, hints, document, findings) is not { } path)
        {
            return null;
        }

        var input = page.SectionOf(Find(page, InputHeading)!);
        var output = page.SectionOf(outputHeading);
        var required = FindExample(page, input, "Required Parameters Example", findings);
        var full = FindExample(page, input, "Full Example", findings);
        var response = FindExample(page, output, "Example Response", findings);

        var components = new JsonObject { [Input] = null, [Output] = null };
        var schemas = new FalSchemas(components, findings);
        components[Input] = schemas.Read(FalParameterReader.Read(page, input, findings), [.. new[] { full, required }.OfType<JsonObject>()]);
        components[Output] = schemas.Read(FalParameterReader.Read(page, output, findings), [.. new[] { response }.OfType<JsonObject>()]);

        var operation = new JsonObject
        {
            ["summary"] = page.Title,
            ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(Input, "examples", Examples(("required", required), ("full", full))) },
            ["responses"] = new JsonObject { ["200"] = new JsonObject { ["content"] = Content(Output, "example", response) } },
        };
        document["paths"] = new JsonObject { [path] = new JsonObject { [(hints.Method ?? "post").ToLowerInvariant()] = operation } };
        document["components"] = new JsonObject { ["schemas"] = components, ["securitySchemes"] = new JsonObject { [Security] = Key() } };
        document["security"] = new JsonArray(new JsonObject { [Security] = new JsonArray() });
        return document;
    }

    // "Authorization: Key $FAL_KEY" in every page's examples: no scheme of HTTP's.
    private static JsonObject Key() => new() { ["type"] = "apiKey", ["in"] = "header", ["name"] = "Authorization", ["description"] = "'Key ', followed by your key." };

    private static Heading? Find(MarkdownPage page, string text) =>
        page.Headings.FirstOrDefault(heading => string.Equals(heading.Text, text, StringComparison.OrdinalIgnoreCase));

    private static string? ReadEndpoint(MarkdownPage page, PageHints hints, JsonObject document, PageFindings findings)
    {
        for (var index = page.Extent.Start.Value; index < page.Extent.End.Value; index++)
        {
            if (Endpoint().Match(page.Lines[index]) is { Success: true } match
                && Uri.TryCreate(match.Groups["url"].Value, UriKind.Absolute, out var endpoint)
                && endpoint.Scheme == Uri.UriSchemeHttps)
            {
                document["servers"] = new JsonArray(new JsonObject { ["url"] = endpoint.GetLeftPart(UriPartial.Authority) });
                return endpoint.AbsolutePath;
            }
        }

        if (hints.Path is null)
        {
            findings.Report(ReadingRules.MissingOperation, PagePosition.Start, "The page has no '- **Endpoint**: `https://...`' and vendor.yaml no 'path' for it.");
        }

        return hints.Path;
    }

    private static JsonNode? FindExample(MarkdownPage page, Range section, string caption, PageFindings findings)
    {
        var (first, count) = section.GetOffsetAndLength(page.Lines.Count);
        var fence = page.Fences
            .Where(fence => fence.Line > first && fence.Line <= first + count)
            .FirstOrDefault(fence => CaptionOf(fence, page).Contains(caption, StringComparison.OrdinalIgnoreCase));
        if (fence is null)
        {
            return null;
        }

        if (!JsonTree.TryRead(fence.Text, fence.Start, findings, out var value, out var faultAt, out var fault))
        {
            findings.Report(ReadingRules.BrokenExample, faultAt, $"The {caption} is no JSON and is left out: {fault}");
        }

        return value;
    }

    private static string CaptionOf(Fence fence, MarkdownPage page)
    {
        var above = fence.Line - 2;
        while (above > page.Extent.Start.Value && string.IsNullOrWhiteSpace(page.Lines[above]))
        {
            above--;
        }

        return above < 0 ? "" : page.Lines[above];
    }

    private static JsonObject? Examples(params (string Name, JsonNode? Value)[] examples)
    {
        var present = examples.Where(example => example.Value is not null).ToArray();
        return present.Length == 0 ? null : new JsonObject(present.Select(example => KeyValuePair.Create(example.Name, (JsonNode?)new JsonObject { ["value"] = example.Value })));
    }

    private static JsonObject Content(string component, string keyword, JsonNode? examples)
    {
        var media = new JsonObject { ["schema"] = ComponentReference.To(component) };
        if (examples is not null)
        {
            media[keyword] = examples;
        }

        return new JsonObject { ["application/json"] = media };
    }

    [GeneratedRegex(@"^\s*-\s*\*\*Endpoint\*\*:\s*`(?<url>[^`]+)`")]
    private static partial Regex Endpoint();
}
