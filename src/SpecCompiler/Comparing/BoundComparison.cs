using System.Globalization;
using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Describing;
using Reelwire.SpecCompiler.Reading;

namespace Reelwire.SpecCompiler.Comparing;

/// <summary>Compares bounds: one that was not there was none, in either direction.</summary>
internal static class BoundComparison
{
    private static readonly (string Keyword, string? Exclusive, bool IsLower)[] s_bounds =
    [
        ("minimum", "exclusiveMinimum", true), ("maximum", "exclusiveMaximum", false),
        ("minLength", null, true), ("maxLength", null, false),
        ("minItems", null, true), ("maxItems", null, false),
        ("x-media.maxBytes", null, false),
        ("x-media.shorterSideAbove", null, true), ("x-media.longerSideBelow", null, false),
        ("x-media.minAspectRatio", null, true), ("x-media.maxAspectRatio", null, false),
    ];

    /// <summary>The bounds that differ: keyword, direction, and how they read.</summary>
    public static IEnumerable<(string What, Trend Trend, string? Before, string? After)> Of(Member before, Member after)
    {
        foreach (var (keyword, exclusive, isLower) in s_bounds)
        {
            var (old, now) = (Limit.Of(before, keyword, exclusive, isLower), Limit.Of(after, keyword, exclusive, isLower));
            if (old != now)
            {
                var raised = (now?.Rank ?? Unbounded(isLower)).CompareTo(old?.Rank ?? Unbounded(isLower)) > 0;
                yield return (keyword, raised == isLower ? Trend.Tightened : Trend.Loosened, old?.Text, now?.Text);
            }
        }
    }

    private static (decimal, int) Unbounded(bool isLower) => isLower ? (decimal.MinValue, -1) : (decimal.MaxValue, 1);

    // An exclusive lower bound lies a little above its number, an exclusive upper one a little below.
    private sealed record Limit((decimal Value, int Shift) Rank)
    {
        public string Text => Rank.Value.ToString(CultureInfo.InvariantCulture) + (Rank.Shift == 0 ? "" : " (excluded)");

        public static Limit? Of(Member member, string keyword, string? exclusive, bool isLower) =>
            member[keyword] is JsonValue value && Number(value) is { } number
                ? new Limit((number, exclusive is null || !member[exclusive].IsTrue() ? 0 : isLower ? 1 : -1))
                : null;

        private static decimal? Number(JsonValue value)
        {
            var text = value.ToJsonString();
            return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? decimal.Parse(number.ToString("0.#############################", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
                : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var large) ? large > 0 ? decimal.MaxValue : decimal.MinValue
                : null;
        }
    }
}
