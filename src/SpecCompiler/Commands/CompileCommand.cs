using System.CommandLine;
using Reelwire.SpecCompiler.Compiling;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Writing;

namespace Reelwire.SpecCompiler.Commands;

/// <summary><c>specc compile</c>: pages to documents.</summary>
internal static class CompileCommand
{
    /// <summary>The command; findings go to <paramref name="errors"/>.</summary>
    public static Command Create(TextWriter errors)
    {
        var folders = new Argument<string[]>("folders") { Description = "Folders with vendor.yaml, protocol.yaml and pages, e.g. specs/fal.", Arity = ArgumentArity.OneOrMore };
        folders.Validators.Add(PathArguments.RefuseOptions);
        var output = new Option<string>("--out") { Description = "Where a folder per vendor is written.", Required = true };
        var inputs = new Option<string[]>("--input") { Description = "A file that the output depends on; its hash is recorded in inputs.txt. Repeatable." };
        inputs.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !File.Exists(token.Value)))
            {
                result.AddError($"The input '{token.Value}' does not exist.");
            }
        });
        var command = new Command("compile", "Compiles vendors' pages into one OpenAPI document per host.") { folders, output, inputs };
        var findings = new FindingOptions();
        findings.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (vendors, found) = await CompileAsync(parsed.GetRequiredValue(folders), cancellationToken);
            if (await findings.PrintAsync(found, parsed, errors))
            {
                return ExitCode.Error;
            }

            await WriteAsync(vendors, parsed.GetRequiredValue(output), parsed.GetValue(inputs) ?? [], cancellationToken);
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task<(List<(string Folder, CompiledVendor Vendor)> Vendors, List<Diagnostic> Findings)> CompileAsync(string[] folders, CancellationToken cancellationToken)
    {
        var vendors = new List<(string Folder, CompiledVendor Vendor)>();
        var findings = new List<Diagnostic>();
        foreach (var folder in folders)
        {
            // A bag per vendor: an error in one keeps no other from being compiled to its end.
            var bag = new DiagnosticBag();
            if (await new VendorFolder(folder, bag).CompileAsync(cancellationToken) is { } vendor)
            {
                vendors.Add((folder, vendor));
            }

            findings.AddRange(bag.Items);
        }

        return (vendors, findings);
    }

    private static async Task WriteAsync(List<(string Folder, CompiledVendor Vendor)> vendors, string output, string[] inputs, CancellationToken cancellationToken)
    {
        var written = new OutputFolder(output);
        foreach (var (folder, vendor) in vendors)
        {
            await written.WriteAsync(vendor, cancellationToken);
            if (inputs.Length > 0)
            {
                var root = Path.GetFullPath(Path.Combine(folder, "..", ".."));
                await written.WriteInputsAsync(vendor.Vendor, await InputsFile.TextAsync(root, inputs, cancellationToken), cancellationToken);
            }
        }
    }
}
