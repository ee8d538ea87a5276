namespace Reelwire.SpecCompiler.Naming;

/// <summary>A page's text inside a finding.</summary>
internal static class Quoted
{
    private const int Longest = 80;

    /// <summary>The text on one line and not longer than a finding can bear: it may be hostile.</summary>
    public static string Text(string text)
    {
        var line = PrintableText.Of(text);
        return line.Length <= Longest ? line : string.Concat(line.AsSpan(0, Longest), "...");
    }
}
