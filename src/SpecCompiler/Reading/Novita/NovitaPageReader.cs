using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Reelwire.SpecCompiler.Reading.Markdown;

namespace Reelwire.SpecCompiler.Reading.Novita;

/// <summary>Novita's MDX pages: a <c>ParamField</c> for each member of the request, a <c>ResponseField</c> for each of the response.</summary>
internal sealed partial class NovitaPageReader : IPageReader
{
    private const string Server = "https://api.novita.ai";

    // They belong to HTTP and to the security scheme, not to the operation.
    private static readonly string[] s_ignoredHeaders = ["Content-Type", "Authorization"];
    private static readonly string[] s_places = ["path", "query", "header"];

    /// <inheritdoc/>
    public bool CanRead(MarkdownPage page) => MdxTree.Occurs(page);

    /// <inheritdoc/>
    public bool IsWhole(MarkdownPage part) => MdxTree.IsWhole(part);

    /// <inheritdoc/>
    public JsonObject? Read(MarkdownPage page, PageHints hints, PageFindings findings)
    {
        var elements = MdxTree.Read(page, findings);
        var reader = new NovitaFields(findings);
        var body = elements.Where(element => element.Name == "ParamField" && element.Value("body") is not null).ToArray();
        var answer = elements.Where(element => element.Name == "ResponseField").ToArray();
        var response = answer.Length == 0 ? null : reader.ReadObject(answer);

        var document = new JsonObject();
        if (FindCall(page, hints, body.Length > 0, response, findings) is not { } call)
        {
            return null;
        }

        if (hints.Server is null && call.Server.Length > 0)
        {
            document["servers"] = new JsonArray(new JsonObject { ["url"] = call.Server });
        }

        var operation = new JsonObject { ["summary"] = page.Title };
        if (ReadParameters(elements, reader) is { Count: > 0 } parameters)
        {
            operation["parameters"] = parameters;
        }

        if (body.Length > 0)
        {
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Json(reader.ReadObject(body)) };
        }

        operation["responses"] = new JsonObject { ["200"] = response is null ? new JsonObject() : new JsonObject { ["content"] = Json(response) } };
        document["paths"] = new JsonObject { [call.Path] = new JsonObject { [call.Method.ToLowerInvariant()] = operation } };
        return document;
    }

    private static CurlCall? FindCall(MarkdownPage page, PageHints hints, bool sendsBody, JsonObject? response, PageFindings findings)
    {
        var shown = CurlCall.Find(page, sendsBody);
        if ((hints.Path ?? shown?.Path) is { } path)
        {
            return new CurlCall(hints.Method ?? shown?.Method ?? (sendsBody ? "POST" : "GET"), shown?.Server ?? "", path);
        }

        if (sendsBody && response.Object("properties")?.ContainsKey("task_id") == true && NameOf(page) is var name && PathSegment().IsMatch(name))
        {
            var guess = $"/v3/async/{name}";
            findings.Report(
                ReadingRules.GuessedOperation,
                PagePosition.Start,
                $"The page has neither a method nor a path; POST {guess} is guessed from its file's name. Give 'method' and 'path' in vendor.yaml if it is another.");
            return new CurlCall("POST", Server, guess);
        }

        findings.Report(
            ReadingRules.MissingOperation,
            PagePosition.Start,
            "The page has neither a method nor a path, and neither a 'task_id' in its response nor its file's name gives a hint: give 'method' and 'path' in vendor.yaml.");
        return null;
    }

    // A page api-reference/model-apis-X is POST /v3/async/X wherever a sample shows it. Whoever saves it may put more before that.
    private static string NameOf(MarkdownPage page)
    {
        var name = Path.GetFileNameWithoutExtension(page.File);
        const string Prefix = "model-apis-";
        return name.LastIndexOf(Prefix, StringComparison.Ordinal) is >= 0 and var start ? name[(start + Prefix.Length)..] : name;
    }

    private static JsonArray ReadParameters(IReadOnlyList<MdxElement> elements, NovitaFields reader)
    {
        var parameters = new JsonArray();
        foreach (var place in s_places)
        {
            foreach (var field in elements.Where(element => element.Name == "ParamField" && !string.IsNullOrWhiteSpace(element.Value(place))))
            {
                if (place == "header" && s_ignoredHeaders.Contains(field.Value(place), StringComparer.OrdinalIgnoreCase))
                {
                    continue;
                }

                var parameter = new JsonObject { ["name"] = field.Value(place), ["in"] = place, ["required"] = place == "path" || field.IsSet("required") };
                var schema = reader.ReadField(field);
                if (schema.Take("description") is { } description)
                {
                    parameter["description"] = description;
                }

                parameter["schema"] = schema;
                parameters.Add((JsonNode)parameter);
            }
        }

        return parameters;
    }

    private static JsonObject Json(JsonObject schema) => new() { ["application/json"] = new JsonObject { ["schema"] = schema } };

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]*$", RegexOptions.ECMAScript)]
    private static partial Regex PathSegment();
}
