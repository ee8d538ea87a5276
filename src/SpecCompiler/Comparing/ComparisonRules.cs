namespace Reelwire.SpecCompiler.Comparing;

/// <summary>
/// All rules. Breaking is what makes a request fail or cost another price that was right before, what an answer's reader could count on and no longer can,
/// and what keeps code that uses the generated clients from compiling.
/// </summary>
internal static class ComparisonRules
{
    /// <summary>The rules, one per aspect and trend.</summary>
    public static IReadOnlyList<ComparisonRule> All { get; } =
    [
        new(Aspect.Operation, Trend.Added, Verdict.Minor, Verdict.Minor, "it can be called now"),
        new(Aspect.Operation, Trend.Removed, Verdict.Major, Verdict.Major, "calls of it fail"),
        new(Aspect.Body, Trend.Added, Verdict.Minor, Verdict.Minor, "it may be sent now"),
        new(Aspect.Body, Trend.AddedRequired, Verdict.Major, Verdict.Major, "requests without it are refused"),
        new(Aspect.Body, Trend.Removed, Verdict.Major, Verdict.Major, "it is no longer taken"),
        new(Aspect.Response, Trend.Added, Verdict.Minor, Verdict.Minor, "it may come now"),
        new(Aspect.Response, Trend.Removed, Verdict.Major, Verdict.Major, "it no longer comes"),
        new(Aspect.ErrorResponse, Trend.Added, Verdict.Patch, Verdict.Patch, "every status was an error before, too"),
        new(Aspect.ErrorResponse, Trend.Removed, Verdict.Patch, Verdict.Patch, "every status stays an error"),
        new(Aspect.Member, Trend.Added, Verdict.Minor, Verdict.Minor, "it may be left out or ignored"),
        new(Aspect.Member, Trend.AddedRequired, Verdict.Major, Verdict.Minor, "requests without it are refused"),
        new(Aspect.Member, Trend.Removed, Verdict.Major, Verdict.Major, "code that names it no longer compiles"),
        new(Aspect.Alternative, Trend.Added, Verdict.Minor, Verdict.Minor, "unions are open"),
        new(Aspect.Alternative, Trend.Removed, Verdict.Major, Verdict.Major, "code that uses it no longer compiles"),
        new(Aspect.Type, Trend.Changed, Verdict.Major, Verdict.Major, "its values are others"),
        new(Aspect.Type, Trend.Loosened, Verdict.Minor, Verdict.Major, "every integer is a number, and not the other way round"),
        new(Aspect.Required, Trend.Tightened, Verdict.Major, Verdict.Patch, "requests without it are refused"),
        new(Aspect.Required, Trend.Loosened, Verdict.Minor, Verdict.Major, "it may be missing now"),
        new(Aspect.Nullable, Trend.Tightened, Verdict.Major, Verdict.Patch, "null is refused"),
        new(Aspect.Nullable, Trend.Loosened, Verdict.Minor, Verdict.Major, "it may be null now"),
        new(Aspect.Values, Trend.Tightened, Verdict.Major, Verdict.Major, "its type becomes an enumeration"),
        new(Aspect.Values, Trend.Loosened, Verdict.Major, Verdict.Major, "its type is no longer an enumeration"),
        new(Aspect.Value, Trend.Added, Verdict.Minor, Verdict.Minor, "enumerations are open"),
        new(Aspect.Value, Trend.Removed, Verdict.Major, Verdict.Major, "it is refused or never comes, and code that names it no longer compiles"),
        new(Aspect.Bound, Trend.Tightened, Verdict.Major, Verdict.Patch, "values that were taken are refused"),
        new(Aspect.Bound, Trend.Loosened, Verdict.Minor, Verdict.Major, "values come that could not"),
        new(Aspect.Pattern, Trend.Added, Verdict.Major, Verdict.Patch, "values that were taken may be refused"),
        new(Aspect.Pattern, Trend.Changed, Verdict.Major, Verdict.Major, "other values are taken, or come"),
        new(Aspect.Pattern, Trend.Removed, Verdict.Minor, Verdict.Major, "values may come that could not"),
        new(Aspect.Default, Trend.Added, Verdict.Minor, Verdict.Patch, "what is taken where it is left out is told now"),
        new(Aspect.Default, Trend.Changed, Verdict.Major, Verdict.Patch, "requests that leave it out make, and may cost, something else"),
        new(Aspect.Default, Trend.Removed, Verdict.Major, Verdict.Patch, "what is taken where it is left out is no longer known"),
        new(Aspect.Format, Trend.Changed, Verdict.Patch, Verdict.Patch, "formats are hints"),
        new(Aspect.Deprecated, Trend.Added, Verdict.Minor, Verdict.Minor, "code that uses it is warned"),
        new(Aspect.Deprecated, Trend.Removed, Verdict.Patch, Verdict.Patch, "code that uses it is no longer warned"),
        new(Aspect.Description, Trend.Changed, Verdict.Patch, Verdict.Patch, "words"),
        new(Aspect.Document, Trend.Changed, Verdict.Patch, Verdict.Patch, "examples, names or extensions"),
    ];

    private static readonly Dictionary<(Aspect, Trend), ComparisonRule> s_byKind = All.ToDictionary(rule => (rule.Aspect, rule.Trend));

    /// <summary>The rule for a kind of change.</summary>
    public static ComparisonRule For(Aspect aspect, Trend trend) => s_byKind[(aspect, trend)];
}
