using System.Diagnostics;
using Reelwire.SpecCompiler.Commands;

namespace Reelwire.Generation.Tests;

/// <summary>A made-up vendor of one page, in a folder of its own, and the way from its page to C#.</summary>
internal sealed class MadeUpVendor : IDisposable
{
    private const string Protocol = """
        openapi: 3.0.3
        bodies: { post: Submission }
        hosts:
          api:
            paths:
              <path>/{id}:
                get:
                  operationId: get-<page>-task
                  responses: { "200": { description: The task., content: { application/json: { schema: { $ref: "#/components/schemas/AcmeTask" } } } } }
        components:
          schemas:
            AcmeTask: { type: object, properties: { status: { type: string }, url: { type: string } } }
        x-task:
          submit: { operation: submit-<page>, id: id }
          read: { operation: get-<page>-task, status: status }
          outputs: [url]
          states: { queued: [QUEUED], running: [RUNNING], succeeded: [DONE], failed: [FAILED] }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelwire-acme-");

    /// <summary>Writes the page; <paramref name="facts"/> follow in its entry of vendor.yaml.</summary>
    public MadeUpVendor(string markdown, string facts = "")
    {
        Directory.CreateDirectory(PathOf("acme"));
        File.WriteAllText(PathOf("acme/protocol.yaml"), Protocol);
        File.WriteAllText(PathOf("acme/one.md"), markdown);
        File.WriteAllText(PathOf("acme/vendor.yaml"), $$"""
            vendor: acme
            title: Acme
            docs: https://acme.example/docs
            version: v1
            namespace: Reelwire.Acme
            client: AcmeClient
            security: { name: bearer, description: Your key. }
            images: data-uri
            hosts:
              api: { url: https://api.acme.example, class: AcmeApi, property: Api, description: Videos. }
            pages:
              - { file: one.md, host: api, source: https://acme.example/docs/one, expectedSeconds: 60{{facts}} }

            """);
    }

    /// <summary>Compiles the page into its document with specc.</summary>
    public async Task<(int ExitCode, string Errors)> CompileAsync()
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await CommandLine.RunAsync(["compile", PathOf("acme"), "--out", PathOf("generated")], output, errors);
        return (exitCode, errors.ToString());
    }

    /// <summary>Prints the document with NSwag, the repository's settings and its templates.</summary>
    public async Task<string> PrintAsync()
    {
        var output = PathOf("AcmeApi.g.cs");
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = RepositoryRoot.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Checkout.NSwag, "run", "nswag.json", $"/variables:Document={PathOf("generated/acme/AcmeApi.openapi.json")},Output={output}" })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var log = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0 && File.Exists(output), await log + await errors);
        return await File.ReadAllTextAsync(output);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOf(string part) => Path.Combine(_folder.FullName, part);
}
