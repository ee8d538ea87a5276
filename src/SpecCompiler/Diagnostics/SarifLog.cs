using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Diagnostics;

/// <summary>Findings as SARIF 2.1.0, which code hosts show beside the lines.</summary>
internal static class SarifLog
{
    /// <summary>The log of one run; paths below <paramref name="root"/> are told relative to it, as code hosts expect.</summary>
    public static JsonObject Of(IReadOnlyList<Diagnostic> diagnostics, string root)
    {
        var rules = diagnostics.DistinctBy(diagnostic => diagnostic.Id).OrderBy(diagnostic => diagnostic.Id, StringComparer.Ordinal).ToArray();
        return new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject
                    {
                        ["name"] = "specc",
                        ["rules"] = new JsonArray([.. rules.Select(rule => new JsonObject { ["id"] = rule.Id, ["shortDescription"] = Text(rule.Title) })]),
                    },
                },
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray([.. diagnostics.Select(diagnostic => Result(diagnostic, Array.FindIndex(rules, rule => rule.Id == diagnostic.Id), root))]),
            }),
        };
    }

    private static JsonObject Result(Diagnostic diagnostic, int rule, string root) => new()
    {
        ["ruleId"] = diagnostic.Id,
        ["ruleIndex"] = rule,
        ["level"] = diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" },
        ["message"] = Text(diagnostic.Message),
        ["locations"] = new JsonArray(new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = new JsonObject { ["uri"] = UriOf(diagnostic.File, root) },

                // SARIF counts from 1, and allows nothing below.
                ["region"] = new JsonObject { ["startLine"] = Math.Max(1, diagnostic.Line), ["startColumn"] = Math.Max(1, diagnostic.Column) },
            },
        }),
    };

    private static JsonObject Text(string text) => new() { ["text"] = text };

    private static string UriOf(string file, string root)
    {
        var full = Path.GetFullPath(file, root);
        var relative = Path.GetRelativePath(root, full);
        return Path.IsPathRooted(relative) || relative.StartsWith("..", StringComparison.Ordinal)
            ? new Uri(full).AbsoluteUri
            : string.Join('/', relative.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));
    }
}
