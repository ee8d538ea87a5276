using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Describing;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Reading.OpenApi;

namespace Reelwire.SpecCompiler.Comparing;

/// <summary>Compares the facts of one member.</summary>
internal static class MemberComparison
{
    private static readonly string[] s_lists = ["enum", "x-media.formats"];
    private static readonly string[] s_patterns = ["pattern", "multipleOf"];

    /// <summary>The facts that differ; of a member with another type that one alone.</summary>
    public static IEnumerable<Change> Of(string operation, Member before, Member after)
    {
        if (before.Type != after.Type)
        {
            var trend = (before.Type, after.Type) == ("integer", "number") ? Trend.Loosened : Trend.Changed;
            return [Changed("type", Aspect.Type, trend, before.Type, after.Type)];
        }

        return
        [
            .. Flag("required", Aspect.Required, before.Required is not null, after.Required is not null, Trend.Tightened, Trend.Loosened),
            .. Flag("nullable", Aspect.Nullable, before["nullable"].IsTrue(), after["nullable"].IsTrue(), Trend.Loosened, Trend.Tightened),
            .. s_lists.SelectMany(Values),
            .. BoundComparison.Of(before, after).Select(bound => Changed(bound.What, Aspect.Bound, bound.Trend, bound.Before, bound.After)),
            .. s_patterns.SelectMany(keyword => Text(keyword, Aspect.Pattern, splits: true)),
            .. Text("default", Aspect.Default, splits: true),
            .. Text("format", Aspect.Format, splits: false),
            .. Flag("deprecated", Aspect.Deprecated, before["deprecated"].IsTrue(), after["deprecated"].IsTrue(), Trend.Added, Trend.Removed),
            .. Text("description", Aspect.Description, splits: false),
        ];

        Change Changed(string what, Aspect aspect, Trend trend, string? old, string? now) =>
            new(operation, before.Where, before.Name, what, old, now, ComparisonRules.For(aspect, trend)) { IsSent = before.IsSent };

        IEnumerable<Change> Flag(string what, Aspect aspect, bool old, bool now, Trend whenSet, Trend whenCleared) =>
            old == now ? [] : [Changed(what, aspect, now ? whenSet : whenCleared, old ? "yes" : "no", now ? "yes" : "no")];

        IEnumerable<Change> Text(string keyword, Aspect aspect, bool splits)
        {
            var (old, now) = (TextOf(before, keyword), TextOf(after, keyword));
            return old == now ? [] : [Changed(keyword, aspect, !splits ? Trend.Changed : old is null ? Trend.Added : now is null ? Trend.Removed : Trend.Changed, old, now)];
        }

        IEnumerable<Change> Values(string keyword)
        {
            if (before[keyword] is not JsonArray old || after[keyword] is not JsonArray now)
            {
                return before[keyword] is null == after[keyword] is null ? []
                    : [Changed(keyword, Aspect.Values, after[keyword] is null ? Trend.Loosened : Trend.Tightened, TextOf(before, keyword), TextOf(after, keyword))];
            }

            return
            [
                .. old.Where(value => !Has(now, value)).Select(value => Changed("value", Aspect.Value, Trend.Removed, ValueConversion.TextOf(value), null)),
                .. now.Where(value => !Has(old, value)).Select(value => Changed("value", Aspect.Value, Trend.Added, null, ValueConversion.TextOf(value))),
            ];
        }
    }

    private static bool Has(JsonArray values, JsonNode? value) => values.Any(other => JsonNode.DeepEquals(other, value));

    private static string? TextOf(Member member, string keyword) => member.Facts.TryGetValue(keyword, out var fact) ? fact.Value?.ToJsonString() ?? "null" : null;
}
