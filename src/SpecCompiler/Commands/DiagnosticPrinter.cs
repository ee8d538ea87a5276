using Reelwire.SpecCompiler.Diagnostics;

namespace Reelwire.SpecCompiler.Commands;

/// <summary>Prints findings as build tools expect them.</summary>
internal static class DiagnosticPrinter
{
    /// <summary>One line per finding.</summary>
    public static async Task PrintAsync(IEnumerable<Diagnostic> findings, TextWriter writer)
    {
        foreach (var diagnostic in findings)
        {
            await writer.WriteLineAsync(diagnostic.ToString());
        }
    }
}
