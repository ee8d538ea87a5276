using System.CommandLine;
using Reelwire.SpecCompiler.Comparing;
using Reelwire.SpecCompiler.Compiling;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Updating;
using Reelwire.SpecCompiler.Writing;

namespace Reelwire.SpecCompiler.Commands;

/// <summary><c>specc update</c>: fetches pages from where they are published, and drafts the release that their changes need.</summary>
internal sealed class UpdateCommand
{
    private readonly Argument<string[]> _vendors = new("vendors") { Description = "Names of folders in specs/; all of them by default.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string> _specs = new("--specs") { Description = "The folder of the vendors' folders; CHANGELOG.md and src/ are beside it.", DefaultValueFactory = _ => "specs" };
    private readonly Option<bool> _check = new("--check") { Description = "Only tell; write nothing." };
    private readonly Option<string[]> _accept = new("--accept") { Description = "File name of a page to take although it reads as another one. Repeatable." };
    private readonly TextWriter _output;
    private readonly TextWriter _errors;
    private readonly HttpMessageHandler? _network;

    private UpdateCommand(TextWriter output, TextWriter errors, HttpMessageHandler? network) => (_output, _errors, _network) = (output, errors, network);

    /// <summary>The command; the report goes to <paramref name="output"/>, findings to <paramref name="errors"/>. Requests go through <paramref name="network"/>, if it is given.</summary>
    public static Command Create(TextWriter output, TextWriter errors, HttpMessageHandler? network)
    {
        var update = new UpdateCommand(output, errors, network);
        var command = new Command("update", "Fetches pages from where they are published, tells what changed, and drafts the release that it needs.") { update._vendors, update._specs, update._check, update._accept };
        command.SetAction(update.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var specs = parsed.GetRequiredValue(_specs);
        var named = parsed.GetValue(_vendors) ?? [];
        var accepted = parsed.GetValue(_accept) ?? [];
        var known = Vendors(specs);
        if (Fault(specs, known, named, accepted) is { } fault)
        {
            await _errors.WriteLineAsync(fault);
            return ExitCode.Usage;
        }

        using var client = new HttpClient(_network ?? PageFetcher.CreateHandler());
        var failed = false;
        foreach (var vendor in named.Length > 0 ? named : known)
        {
            // A bag per vendor: an error in one keeps no other from being updated.
            var bag = new DiagnosticBag();
            var update = new VendorUpdate(Path.Combine(specs, vendor), new PageFetcher(client, TimeProvider.System, bag), bag) { Accepted = accepted };
            var change = await update.RunAsync(cancellationToken);
            var draft = change is null or { Verdict: Verdict.None } ? null : await ReleaseDraft.OfAsync(change, Path.GetFullPath(Path.Combine(specs, "..")), bag, cancellationToken);
            await DiagnosticPrinter.PrintAsync(bag.Items, _errors);
            await _output.WriteAsync(change is null ? UpdateReport.Failed(vendor) : UpdateReport.Of(change, draft));
            if (change is not null && !parsed.GetValue(_check))
            {
                var files = change.Files.Concat(draft?.Files ?? new Dictionary<string, byte[]>(StringComparer.Ordinal));
                await AtomicFile.WriteAllAsync(files.ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal), cancellationToken);
            }

            failed |= bag.HasErrors;
        }

        return failed ? ExitCode.Error : ExitCode.Success;
    }

    private static string? Fault(string specs, string[] known, string[] named, string[] accepted)
    {
        if (known.Length == 0)
        {
            return $"There is no vendor in '{specs}'; --specs names the folder with the vendors' folders.";
        }

        if (named.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } other)
        {
            return $"'{other}' is no vendor in '{specs}'; known: {string.Join(", ", known)}.";
        }

        return Array.Find(accepted, page => !known.Any(vendor => File.Exists(Path.Combine(specs, vendor, page)))) is { } missing ? $"No vendor in '{specs}' has a page '{missing}'." : null;
    }

    private static string[] Vendors(string specs) => !Directory.Exists(specs)
        ? []
        : [.. Directory.EnumerateDirectories(specs).Where(folder => File.Exists(Path.Combine(folder, VendorFolder.VendorFileName))).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];
}
