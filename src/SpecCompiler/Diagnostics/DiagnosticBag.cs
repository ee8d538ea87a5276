using Reelwire.SpecCompiler.Naming;

namespace Reelwire.SpecCompiler.Diagnostics;

/// <summary>Collects the findings of one run in the order in which they were made.</summary>
internal sealed class DiagnosticBag
{
    private const int Longest = 900;

    private readonly List<Diagnostic> _items = [];

    /// <summary>All findings so far.</summary>
    public IReadOnlyList<Diagnostic> Items => _items;

    /// <summary>Whether any finding is an error.</summary>
    public bool HasErrors => _items.Exists(item => item.Severity == Severity.Error);

    /// <summary>Records a finding. What it says of a page is told on one line and cut where nobody would read on, since a page may say anything.</summary>
    public void Add(DiagnosticRule rule, string file, int line, int column, string message)
    {
        var text = PrintableText.Of(message);
        _items.Add(new Diagnostic(rule.Id, rule.Severity, file, line, column, text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest), "...")) { Title = rule.Title });
    }

    /// <summary>Records findings of another bag.</summary>
    public void AddRange(IEnumerable<Diagnostic> findings) => _items.AddRange(findings);
}
