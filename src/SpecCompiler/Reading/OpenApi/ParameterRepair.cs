using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Reelwire.SpecCompiler.Reading.OpenApi;

/// <summary>A parameter is in one of OpenAPI's four places, stands once, and has a schema.</summary>
internal static partial class ParameterRepair
{
    private static readonly string[] s_places = ["path", "query", "header", "cookie"];

    public static void Apply(Operation operation, PageFindings findings)
    {
        var inPath = InPath().Matches(operation.Path).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var known = new HashSet<(string Name, string Place)>();
        var kept = new List<JsonNode>();
        foreach (var parameter in (operation.Body.Array("parameters") ?? []).ToArray())
        {
            if (Take(parameter as JsonObject, inPath, known, findings) is { } taken)
            {
                kept.Add(taken);
            }
        }

        if (kept.Count > 0)
        {
            operation.Body["parameters"] = new JsonArray([.. kept]);
        }
        else
        {
            operation.Body.Remove("parameters");
        }
    }

    private static JsonObject? Take(JsonObject? parameter, HashSet<string> inPath, HashSet<(string Name, string Place)> known, PageFindings findings)
    {
        if (parameter.Text("name") is not { } name || parameter.Text("in") is not { } place || !s_places.Contains(place) || (place == "path" && !inPath.Contains(name)))
        {
            findings.Report(ReadingRules.MalformedDocument, parameter, $"The parameter '{parameter.Text("name")}' is in no place that OpenAPI has, or not in its path; it is left out.");
            return null;
        }

        if (!known.Add((name, place)))
        {
            return null;
        }

        if (place == "path")
        {
            parameter!["required"] = true;
        }
        else if (!parameter!["required"].IsBoolean())
        {
            parameter.Remove("required");
        }

        if (parameter["schema"] is not JsonObject && parameter["content"] is not JsonObject)
        {
            parameter["schema"] = new JsonObject();
        }

        // Out of the page's list, so that it can stand in the new one.
        (parameter.Parent as JsonArray)?.Remove(parameter);
        return parameter;
    }

    [GeneratedRegex(@"\{([^{}/]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex InPath();
}
