using System.CommandLine;
using Reelwire.SpecCompiler.Compiling;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Documents;
using Reelwire.SpecCompiler.Reading;

namespace Reelwire.SpecCompiler.Commands;

/// <summary><c>specc convert</c>: one page to its own OpenAPI document.</summary>
internal static class ConvertCommand
{
    /// <summary>The command; the document goes to <paramref name="output"/>, findings to <paramref name="errors"/>.</summary>
    public static Command Create(TextWriter output, TextWriter errors)
    {
        var file = new Argument<string>("page") { Description = "A vendor's Markdown page." };
        var vendorFile = new Option<string?>("--vendor-file") { Description = "The vendor.yaml that knows the page; by default the one beside it, if there is one." };
        var command = new Command("convert", "Prints the OpenAPI document of one page.") { file, vendorFile };
        var findings = new FindingOptions();
        findings.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bag = new DiagnosticBag();
            var page = await new PageConversion(bag).RunAsync(parsed.GetRequiredValue(file), parsed.GetValue(vendorFile), cancellationToken);
            if (page is not null)
            {
                MissingParts.Complete(page.Page.Document, new PageFindings(page.Page.File, bag));
            }

            if (await findings.PrintAsync(bag.Items, parsed, errors) || page is null)
            {
                return ExitCode.Error;
            }

            await output.WriteAsync(CanonicalJson.Text(page.Page.Document));
            return ExitCode.Success;
        });
        return command;
    }
}
