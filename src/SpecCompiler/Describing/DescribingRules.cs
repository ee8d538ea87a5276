using Reelwire.SpecCompiler.Diagnostics;

namespace Reelwire.SpecCompiler.Describing;

/// <summary>What describing a document can find fault with: SC0400 to SC0499.</summary>
internal static class DescribingRules
{
    public static readonly DiagnosticRule TooManyMembers = new("SC0400", Severity.Warning, "More members than a table can hold");
}
