using System.CommandLine;
using Reelwire.SpecCompiler.Comparing;
using Reelwire.SpecCompiler.Compiling;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Documents;

namespace Reelwire.SpecCompiler.Commands;

/// <summary><c>specc diff</c>: what changed between two documents or pages, and whom it breaks.</summary>
internal static class DiffCommand
{
    /// <summary>The command; the differences go to <paramref name="output"/>, findings to <paramref name="errors"/>.</summary>
    public static Command Create(TextWriter output, TextWriter errors)
    {
        var old = new Argument<string>("old") { Description = "A vendor's page (.md), or an OpenAPI document (.json, .yaml)." };
        var now = new Argument<string>("new") { Description = "The same, later." };
        var vendorFile = new Option<string?>("--vendor-file") { Description = "The vendor.yaml that knows the pages; by default the one beside each, if there is one." };
        var format = new Option<string>("--format") { Description = "text, markdown or json.", DefaultValueFactory = _ => "text" }.AcceptOnlyFromAmong("text", "markdown", "json");
        var command = new Command("diff", "Tells what changed between two documents or pages. Exit code 1: something breaks; 2: one cannot be read.") { old, now, vendorFile, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bag = new DiagnosticBag();
            var before = await new PageConversion(bag).RunAsync(parsed.GetRequiredValue(old), parsed.GetValue(vendorFile), cancellationToken);
            var after = before is null ? null : await new PageConversion(bag).RunAsync(parsed.GetRequiredValue(now), parsed.GetValue(vendorFile), cancellationToken);
            var comparison = after is null || bag.HasErrors ? null : DocumentComparison.Of(before!.Page, after.Page, bag);
            await DiagnosticPrinter.PrintAsync(bag.Items, errors);
            if (comparison is null)
            {
                return ExitCode.Usage;
            }

            await output.WriteAsync(parsed.GetValue(format) switch
            {
                "json" => CanonicalJson.Text(ComparisonJson.Of(comparison)),
                "markdown" => ComparisonMarkdown.Of(comparison),
                _ => ComparisonText.Of(comparison),
            });
            return comparison.Verdict == Verdict.Major ? ExitCode.Error : ExitCode.Success;
        });
        return command;
    }
}
