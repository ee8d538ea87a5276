using Reelwire.SpecCompiler.Diagnostics;

namespace Reelwire.SpecCompiler.Updating;

/// <summary>What fetching pages can find fault with: SC0200 to SC0299.</summary>
internal static class UpdatingRules
{
    public static readonly DiagnosticRule Moved = new("SC0200", Severity.Error, "Page has moved");
    public static readonly DiagnosticRule NotFound = new("SC0201", Severity.Error, "Page not found");
    public static readonly DiagnosticRule NotFetched = new("SC0202", Severity.Error, "Page cannot be fetched");
    public static readonly DiagnosticRule Html = new("SC0203", Severity.Error, "Page is HTML and no Markdown");
    public static readonly DiagnosticRule TooLarge = new("SC0204", Severity.Error, "Page is too large");
    public static readonly DiagnosticRule NotUtf8 = new("SC0205", Severity.Error, "Page is not UTF-8");
    public static readonly DiagnosticRule NoPage = new("SC0206", Severity.Error, "Answer that cannot be read as a page");
    public static readonly DiagnosticRule AnotherPage = new("SC0207", Severity.Error, "Page is another one");
    public static readonly DiagnosticRule UnreadableRecord = new("SC0208", Severity.Warning, "fetched.json cannot be read");
    public static readonly DiagnosticRule NoDraft = new("SC0209", Severity.Warning, "Release not drafted");
}
