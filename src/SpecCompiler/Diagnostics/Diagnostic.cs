namespace Reelwire.SpecCompiler.Diagnostics;

/// <summary>One finding, told as a compiler tells it. <paramref name="Line"/> and <paramref name="Column"/> count from 1.</summary>
internal sealed record Diagnostic(string Id, Severity Severity, string File, int Line, int Column, string Message)
{
    /// <summary>What kind of finding this is, in words.</summary>
    public required string Title { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{File}({Line},{Column}): {SeverityWord} {Id}: {Message}";

    private string SeverityWord => Severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
