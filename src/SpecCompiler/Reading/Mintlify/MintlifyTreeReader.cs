using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading.Markdown;
using Reelwire.SpecCompiler.Reading.OpenApi;
using Reelwire.SpecCompiler.Reading.Trees;

namespace Reelwire.SpecCompiler.Reading.Mintlify;

/// <summary>
/// Pages of Mintlify before 2026: a fence with one operation of an OpenAPI document, its references resolved and its parts renamed
/// (<c>paths.path</c>, <c>paths.method</c>, <c>request.body.*.schemaArray</c>).
/// </summary>
internal sealed class MintlifyTreeReader : IPageReader
{
    /// <inheritdoc/>
    public bool CanRead(MarkdownPage page) => page.Fences.Any(IsTree);

    /// <inheritdoc/>
    public bool IsWhole(MarkdownPage part) => CanRead(part);

    /// <inheritdoc/>
    public JsonObject? Read(MarkdownPage page, PageHints hints, PageFindings findings) =>
        DocumentMerge.All(page.Fences.Where(IsTree).Select(fence => ReadFence(fence, page, findings)), findings);

    private static bool IsTree(Fence fence) =>
        fence.Language is "yaml" or "yml"
        && fence.Text.StartsWith("paths:", StringComparison.Ordinal)
        && fence.Text.Contains("\n  path:", StringComparison.Ordinal);

    private static JsonObject? ReadFence(Fence fence, MarkdownPage page, PageFindings findings) =>
        YamlTree.Read(fence.Text, fence.Start, findings) is { } tree ? ReadTree(tree, fence, page, findings) : null;

    private static JsonObject? ReadTree(JsonObject tree, Fence fence, MarkdownPage page, PageFindings findings)
    {
        var operation = tree.Object("paths");
        if (operation.Text("path") is not { } path || operation.Text("method") is not { } method)
        {
            findings.Report(ReadingRules.MissingOperation, fence.Start, "The tree has no 'paths.path' and 'paths.method'.");
            return null;
        }

        var schemas = new MintlifySchemas(tree.Object("components").Object("schemas") ?? [], findings);
        var security = new MintlifySecurity(operation.Object("request").Array("security"));
        var result = new JsonObject();
        findings.Mark(result, findings.PositionOf(operation!["path"]));
        result["summary"] = TitleAbove(fence, page);
        if (security.Requirements.Count > 0)
        {
            result["security"] = security.Requirements;
        }

        if (ReadParameters(operation, schemas, findings) is { Count: > 0 } parameters)
        {
            result["parameters"] = parameters;
        }

        if (operation.Object("request").Object("body") is { Count: > 0 } body)
        {
            result["requestBody"] = ReadBody(body, schemas);
        }

        result["responses"] = ReadResponses(operation.Object("response") ?? [], schemas, findings);
        if (operation["deprecated"].IsTrue())
        {
            result["deprecated"] = true;
        }

        var document = new JsonObject();
        if (operation.Take("servers") is JsonArray { Count: > 0 } servers)
        {
            document["servers"] = servers;
        }

        document["paths"] = new JsonObject { [path] = new JsonObject { [method.ToLowerInvariant()] = result } };
        document["components"] = new JsonObject { ["schemas"] = schemas.TakeComponents(), ["securitySchemes"] = security.Schemes };
        return document;
    }

    private static string TitleAbove(Fence fence, MarkdownPage page) =>
        page.Headings.LastOrDefault(heading => heading.Level == 1 && heading.Line < fence.Line)?.Text ?? page.Title;

    private static JsonArray ReadParameters(JsonObject operation, MintlifySchemas schemas, PageFindings findings)
    {
        var parameters = new JsonArray();
        foreach (var (place, members) in operation.Object("request").Object("parameters") ?? [])
        {
            foreach (var (name, member) in members as JsonObject ?? [])
            {
                if ((member as JsonObject)?.Array("schema") is not [JsonObject schema, ..])
                {
                    findings.Report(ReadingRules.MalformedElement, member, $"The parameter '{name}' has no schema; it is left out.");
                    continue;
                }

                var parameter = new JsonObject { ["name"] = name, ["in"] = place, ["required"] = place == "path" || schema["required"].IsTrue() };
                if (schema.Take("description") is { } description)
                {
                    parameter["description"] = description;
                }

                findings.Mark(parameter, findings.PositionOf(member));
                parameter["schema"] = MintlifySchemas.Detach(schema);
                parameters.Add((JsonNode)parameter);
            }
        }

        return parameters;
    }

    private static JsonObject ReadBody(JsonObject body, MintlifySchemas schemas)
    {
        var required = body.Any(media => (media.Value as JsonObject).Array("schemaArray")?.OfType<JsonObject>().Any(schema => schema["required"].IsTrue()) == true);
        return new JsonObject { ["required"] = required, ["content"] = ReadContent(body, schemas) };
    }

    private static JsonObject ReadResponses(JsonObject responses, MintlifySchemas schemas, PageFindings findings)
    {
        var result = new JsonObject();
        foreach (var (status, media) in responses)
        {
            var contents = media as JsonObject ?? [];
            var response = new JsonObject();
            if (contents.Select(content => (content.Value as JsonObject).Text("description")).FirstOrDefault(text => text is not null) is { } description)
            {
                response["description"] = description;
            }

            response["content"] = ReadContent(contents, schemas);
            findings.Mark(response, findings.PositionOf(media));
            result[status] = response;
        }

        return result;
    }

    private static JsonObject ReadContent(JsonObject medias, MintlifySchemas schemas)
    {
        var content = new JsonObject();
        foreach (var (type, node) in medias)
        {
            var media = node as JsonObject ?? [];
            var result = new JsonObject();
            if (schemas.Read(media.Array("schemaArray") ?? []) is { } schema)
            {
                result["schema"] = schema;
            }

            if (media.Take("examples") is JsonObject { Count: > 0 } examples)
            {
                result["examples"] = examples;
            }

            content[type] = result;
        }

        return content;
    }
}
