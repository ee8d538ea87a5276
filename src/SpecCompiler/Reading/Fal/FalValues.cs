using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Reelwire.SpecCompiler.Reading.Trees;

namespace Reelwire.SpecCompiler.Reading.Fal;

/// <summary>Values of sub-bullets: JSON, most of it in back ticks.</summary>
internal static partial class FalValues
{
    /// <summary>The one value of a Default; what is no JSON is taken as text.</summary>
    public static JsonNode? Read(FalFact fact, PageFindings findings)
    {
        var text = fact.Text.Trim().Trim('`');
        return JsonTree.TryRead(text, fact.Position, findings, out var value, out _, out _) ? value : JsonValue.Create(text);
    }

    /// <summary>The values of Options: <c>`"480p"`, `"720p"`</c>.</summary>
    public static JsonArray ReadOptions(FalFact fact, PageFindings findings) =>
        [.. BackTicked().Matches(fact.Text).Select(match => Read(new FalFact(match.Value, fact.Position), findings))];

    /// <summary>The values of Examples: JSON with commas between, without back ticks.</summary>
    public static JsonArray ReadExamples(FalFact fact, PageFindings findings)
    {
        var start = fact.Position with { Column = fact.Position.Column - 1 };
        if (JsonTree.TryRead($"[{fact.Text}]", start, findings, out var values, out var faultAt, out var fault))
        {
            return (JsonArray)values!;
        }

        findings.Report(ReadingRules.BrokenExample, faultAt, $"The examples are no JSON and are left out: {fault}");
        return [];
    }

    /// <summary>The bounds of a Range: <c>`0.05` to `1`</c>.</summary>
    public static (JsonNode? Minimum, JsonNode? Maximum) ReadRange(FalFact fact)
    {
        var bounds = BackTicked().Matches(fact.Text).Select(match => PlainScalar.ReadNumber(match.Groups["text"].Value)).ToArray();
        return bounds is [{ } minimum, { } maximum, ..] ? (minimum, maximum) : (null, null);
    }

    [GeneratedRegex("`(?<text>[^`]*)`")]
    private static partial Regex BackTicked();
}
