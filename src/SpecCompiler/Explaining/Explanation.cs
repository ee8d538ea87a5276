using Reelwire.SpecCompiler.Compiling;
using Reelwire.SpecCompiler.Describing;
using Reelwire.SpecCompiler.Diagnostics;

namespace Reelwire.SpecCompiler.Explaining;

/// <summary>What was read from a page, to be held against it.</summary>
internal sealed record Explanation(string File, string Title, IReadOnlyList<ExplainedOperation> Operations)
{
    /// <summary>Everything that a page tells.</summary>
    public static Explanation Of(ConvertedPage page, DiagnosticBag bag)
    {
        var operations = DocumentDescription.Of(page.Page, bag);
        var lines = new FactLines(page, operations);
        return new Explanation(
            page.Page.File,
            page.Page.Title,
            [.. operations.Select(operation => new ExplainedOperation(
                operation,
                lines.Of(operation.Pointer),
                [.. operation.Members.Select(member => ExplainedMember.Of(member, lines)).Where(IsWorthARow)]))]);
    }

    // A list's items and a union's alternatives are told by the type of their owner, unless they have facts of their own.
    private static bool IsWorthARow(ExplainedMember member) =>
        member.Member.IsNamed || member.Allowed.Count > 0 || member.Range is not null || member.Default is not null;
}
