using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Describing;
using Reelwire.SpecCompiler.Reading.OpenApi;

namespace Reelwire.SpecCompiler.Explaining;

/// <summary>A member's facts in words, with the page line of each.</summary>
internal sealed record ExplainedMember(Member Member, string Type, bool IsRequired, string? Default, IReadOnlyList<string> Allowed, string? Range, int Line)
{
    /// <summary>By <c>type</c>, <c>required</c>, <c>default</c>, <c>allowed</c> and <c>range</c>, for the facts that are there.</summary>
    public required IReadOnlyDictionary<string, int> Lines { get; init; }

    /// <summary>The facts of a member.</summary>
    public static ExplainedMember Of(Member member, FactLines lines)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        Add("type", member.Facts.GetValueOrDefault("type"), [member.Type]);
        Add("required", member.Required, ["required"]);
        Add("default", member.Facts.GetValueOrDefault("default"), [Bare(member["default"])]);
        var values = member.Facts.GetValueOrDefault("enum");
        Add("allowed", values, [.. (values?.Value as JsonArray ?? []).Select(Bare)]);
        var bounds = FactWords.RangeFacts(member).ToArray();
        Add("range", bounds.FirstOrDefault(), [.. bounds.Select(bound => Bare(bound.Value))]);
        return new ExplainedMember(
            member,
            FactWords.Type(member),
            member.Required is not null,
            member.Facts.ContainsKey("default") ? FactWords.Default(member) : null,
            FactWords.Allowed(member),
            FactWords.Range(member) is { Length: > 0 } range ? range : null,
            lines.Of(member))
        {
            Lines = found,
        };

        void Add(string name, Fact? fact, IReadOnlyList<string> words)
        {
            if (fact is not null)
            {
                found[name] = lines.Of(member, fact, words);
            }
        }
    }

    // How it stands on a page: strings without their quotes.
    private static string Bare(JsonNode? value) => ValueConversion.TextOf(value);
}
