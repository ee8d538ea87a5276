using Reelwire.SpecCompiler.Compiling;
using Reelwire.SpecCompiler.Describing;
using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Explaining;

/// <summary>Finds the page line of a fact. Readers note the line of most; what they take from prose stands somewhere in the words about its member.</summary>
internal sealed class FactLines
{
    // A member is described on fewer lines than these; where no other member follows, the words about it would else have no end.
    private const int LongestDescription = 80;

    private readonly SourceDocument _source;
    private readonly string[] _lines;
    private readonly int[] _starts;

    public FactLines(ConvertedPage page, IEnumerable<OperationDescription> operations)
    {
        var positions = page.Page.Lines.ToDictionary(line => line.Key, line => new Position(line.Value, 1), StringComparer.Ordinal);
        _source = new SourceDocument(page.Page.File, page.Page.Document, positions);
        _lines = page.Text.ReplaceLineEndings("\n").Split('\n');
        _starts = [.. operations.SelectMany(operation => operation.Members).Select(member => Of(member)).Distinct().Order()];
    }

    /// <summary>The line of a member, or of the nearest thing around it that is known.</summary>
    public int Of(Member member) => Of(member.Pointer);

    /// <summary>The line of what a pointer leads to, or of the nearest known thing around it.</summary>
    public int Of(string pointer) => _source.Find(pointer).Line;

    /// <summary>The line of a member's fact; where no reader noted it, the first line about the member that has all the words, else the first that has one.</summary>
    public int Of(Member member, Fact fact, IReadOnlyList<string> words)
    {
        if (_source.Positions.TryGetValue(fact.Pointer, out var known))
        {
            return known.Line;
        }

        var start = Of(member);
        var next = Array.Find(_starts, line => line > start);
        var end = Math.Min(next == 0 ? _lines.Length : Math.Min(next - 1, _lines.Length), start + LongestDescription);
        var about = Enumerable.Range(start, Math.Max(1, end - start + 1)).ToArray();
        return FirstOrNone(about, line => words.All(word => Has(line, word)))
            ?? FirstOrNone(about, line => words.Any(word => Has(line, word)))
            ?? start;
    }

    private bool Has(int line, string word) => _lines[line - 1].Contains(word, StringComparison.Ordinal);

    private static int? FirstOrNone(int[] lines, Func<int, bool> matches) => lines.Where(matches).Select(line => (int?)line).FirstOrDefault();
}
