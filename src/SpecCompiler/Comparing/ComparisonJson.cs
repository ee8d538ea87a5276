using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Comparing;

/// <summary>A comparison for programs.</summary>
internal static class ComparisonJson
{
    /// <summary>The verdict and all changes; what does not apply is null.</summary>
    public static JsonObject Of(Comparison comparison) => new()
    {
        ["verdict"] = Word(comparison.Verdict),
        ["breaking"] = comparison.Changes.Any(change => change.IsBreaking),
        ["changes"] = new JsonArray([.. comparison.Changes.Select(Of)]),
    };

    private static JsonObject Of(Change change) => new()
    {
        ["operation"] = TextOrNull(change.Operation),
        ["where"] = TextOrNull(change.Where),
        ["member"] = TextOrNull(change.Member),
        ["what"] = change.What,
        ["kind"] = change.Kind,
        ["before"] = change.Before,
        ["after"] = change.After,
        ["requests"] = change.IsSent ? change.Requests : null,
        ["responses"] = change.IsSent ? null : change.Responses,
        ["verdict"] = Word(change.Verdict),
        ["why"] = change.Rule.Why,
    };

    private static JsonNode? TextOrNull(string text) => text.Length > 0 ? text : null;

    private static string Word(Verdict verdict) => verdict.ToString().ToLowerInvariant();
}
