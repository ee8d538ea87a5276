using System.CommandLine;
using Reelwire.SpecCompiler.Compiling;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Writing;

namespace Reelwire.SpecCompiler.Commands;

/// <summary><c>specc extend</c>: a project's own pages to documents that stand beside those of the vendor's package.</summary>
internal static class ExtendCommand
{
    /// <summary>The command; findings go to <paramref name="errors"/>.</summary>
    public static Command Create(TextWriter errors)
    {
        var folder = new Argument<string>("folder") { Description = "A folder with a vendor's vendor.yaml, protocol.yaml and the *.openapi.json of its package." };
        folder.Validators.Add(PathArguments.RefuseOptions);
        var pages = new Option<string>("--pages") { Description = "A YAML file with the C# 'namespace' and the 'pages'.", Required = true };
        var output = new Option<string>("--out") { Description = "Where a folder of the vendor's is written.", Required = true };
        var command = new Command("extend", "Compiles a project's own pages into documents that extend a vendor's package.") { folder, pages, output };
        var findings = new FindingOptions();
        findings.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bag = new DiagnosticBag();
            var vendor = await new VendorFolder(parsed.GetRequiredValue(folder), bag).ExtendAsync(parsed.GetRequiredValue(pages), cancellationToken);
            if (await findings.PrintAsync(bag.Items, parsed, errors) || vendor is null)
            {
                return ExitCode.Error;
            }

            await new OutputFolder(parsed.GetRequiredValue(output)).WriteAsync(vendor, cancellationToken);
            return ExitCode.Success;
        });
        return command;
    }
}
