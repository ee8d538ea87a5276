namespace Reelwire.SpecCompiler.Naming;

/// <summary>The allow-list in words, for findings.</summary>
internal static class AllowListTexts
{
    /// <summary>What a path may be.</summary>
    public const string Path = "at most 1000 characters, segments of letters, digits and . _ ~ -, or {parameters} of letters, digits, _ and -, each after a slash, are expected.";

    /// <summary>What a member's name may be.</summary>
    public const string Member = "at most 250 letters, digits and _ . $ @ - [ ] are expected.";
}
