using System.CommandLine;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Documents;

namespace Reelwire.SpecCompiler.Commands;

/// <summary>How <c>compile</c> and <c>convert</c> tell their findings, and which of them are too many.</summary>
internal sealed class FindingOptions
{
    private const string Sarif = "sarif";

    private readonly Option<bool> _warningsAreErrors = new("--warnaserror") { Description = "Warnings are errors: nothing is written where there is one." };

    private readonly Option<string> _format = new Option<string>("--format") { Description = "Findings as text, or as SARIF 2.1.0 for code hosts.", DefaultValueFactory = _ => "text" }.AcceptOnlyFromAmong("text", Sarif);

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_warningsAreErrors);
        command.Options.Add(_format);
    }

    /// <summary>Prints all findings of a run; true where one of them is an error.</summary>
    public async Task<bool> PrintAsync(IEnumerable<Diagnostic> findings, ParseResult parsed, TextWriter errors)
    {
        var told = findings.Select(finding => parsed.GetValue(_warningsAreErrors) && finding.Severity == Severity.Warning ? finding with { Severity = Severity.Error } : finding).ToArray();
        if (parsed.GetValue(_format) == Sarif)
        {
            await errors.WriteAsync(CanonicalJson.Text(SarifLog.Of(told, Environment.CurrentDirectory)));
        }
        else
        {
            await DiagnosticPrinter.PrintAsync(told, errors);
        }

        return Array.Exists(told, finding => finding.Severity == Severity.Error);
    }
}
