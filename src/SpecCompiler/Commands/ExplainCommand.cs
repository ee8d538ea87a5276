using System.CommandLine;
using Reelwire.SpecCompiler.Compiling;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Documents;
using Reelwire.SpecCompiler.Explaining;

namespace Reelwire.SpecCompiler.Commands;

/// <summary><c>specc explain</c>: what is read from a page, and from which line.</summary>
internal static class ExplainCommand
{
    private const string Json = "json";

    /// <summary>The command; the table goes to <paramref name="output"/>, findings to <paramref name="errors"/>.</summary>
    public static Command Create(TextWriter output, TextWriter errors)
    {
        var file = new Argument<string>("page") { Description = "A vendor's Markdown page." };
        var vendorFile = new Option<string?>("--vendor-file") { Description = "The vendor.yaml that knows the page; by default the one beside it, if there is one." };
        var format = new Option<string>("--format") { Description = "markdown (aligned, for people) or json.", DefaultValueFactory = _ => "markdown" }.AcceptOnlyFromAmong("markdown", Json);
        var command = new Command("explain", "Prints every parameter found on a page, with the line that each fact came from.") { file, vendorFile, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bag = new DiagnosticBag();
            var page = await new PageConversion(bag).RunAsync(parsed.GetRequiredValue(file), parsed.GetValue(vendorFile), cancellationToken);
            var explanation = page is null || bag.HasErrors ? null : Explanation.Of(page, bag);
            await DiagnosticPrinter.PrintAsync(bag.Items, errors);
            if (explanation is null)
            {
                return ExitCode.Error;
            }

            await output.WriteAsync(parsed.GetValue(format) == Json ? CanonicalJson.Text(ExplanationJson.Of(explanation)) : ExplanationMarkdown.Text(explanation));
            return ExitCode.Success;
        });
        return command;
    }
}
