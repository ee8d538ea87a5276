using System.CommandLine;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Documents;
using Reelwire.SpecCompiler.Mocks;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Writing;

namespace Reelwire.SpecCompiler.Commands;

/// <summary><c>specc mocks</c>: documents to WireMock mappings.</summary>
internal static class MocksCommand
{
    /// <summary>The command; findings go to <paramref name="errors"/>.</summary>
    public static Command Create(TextWriter errors)
    {
        var documents = new Argument<string[]>("documents") { Description = "OpenAPI documents in JSON, or folders of *.openapi.json, e.g. generated/fal.", Arity = ArgumentArity.OneOrMore };
        documents.Validators.Add(PathArguments.RefuseOptions);
        documents.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => Directory.Exists(token.Value) && DocumentsIn(token.Value).Length == 0))
            {
                result.AddError($"The folder '{token.Value}' has no *.openapi.json; 'specc compile' writes them.");
            }
        });
        var output = new Option<string?>("--out") { Description = "Where a folder per vendor is written; without it, mappings are written beside each document." };
        var command = new Command("mocks", "Writes WireMock mappings for every operation and documented status of OpenAPI documents.") { documents, output };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(documents), parsed.GetValue(output), errors, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, string? output, TextWriter errors, CancellationToken cancellationToken)
    {
        var bag = new DiagnosticBag();
        var files = new DocumentFiles(bag);
        var mappings = new List<(string File, string Text)>();
        foreach (var path in paths.SelectMany(path => Directory.Exists(path) ? DocumentsIn(path) : [path]))
        {
            if (await files.ReadAsync(path, cancellationToken) is { } document)
            {
                var folder = output is null ? Path.GetDirectoryName(path)! : Path.Combine(output, document.Object("x-csharp").Text("vendor") ?? "");
                mappings.Add((Path.Combine(folder, DocumentFiles.NameOf(path) + ".wiremock.json"), CanonicalJson.Text(WireMockMappings.Of(document))));
            }
        }

        await DiagnosticPrinter.PrintAsync(bag.Items, errors);
        if (bag.HasErrors)
        {
            return ExitCode.Error;
        }

        foreach (var (file, text) in mappings)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            await AtomicFile.WriteAsync(file, text, cancellationToken);
        }

        return ExitCode.Success;
    }

    private static string[] DocumentsIn(string folder) => [.. Directory.GetFiles(folder, "*" + DocumentFiles.Extension).Order(StringComparer.Ordinal)];
}
