namespace Reelwire.SpecCompiler.Diagnostics;

/// <summary>Collects the findings of one run in the order in which they were made.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];

    /// <summary>All findings so far.</summary>
    public IReadOnlyList<Diagnostic> Items => _items;

    /// <summary>Whether any finding is an error.</summary>
    public bool HasErrors => _items.Exists(item => item.Severity == Severity.Error);

    /// <summary>Records a finding.</summary>
    public void Add(DiagnosticRule rule, string file, int line, int column, string message) =>
        _items.Add(new Diagnostic(rule.Id, rule.Severity, file, line, column, message) { Title = rule.Title });

    /// <summary>Records findings of another bag.</summary>
    public void AddRange(IEnumerable<Diagnostic> findings) => _items.AddRange(findings);
}
