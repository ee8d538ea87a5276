using System.Diagnostics;
using Reelwire.SpecCompiler.Compiling;
using Reelwire.SpecCompiler.Diagnostics;

namespace Reelwire.Benchmarks.Compiler;

/// <summary>Compiles a vendor of more and more pages: time and memory should grow with them, and no faster.</summary>
internal static class CompiledPages
{
    private const string Model = "seedance-v1-pro-image-to-video";
    private static readonly int[] s_counts = [50, 100, 200, 400];

    /// <summary>Prints a row for each count of pages.</summary>
    public static async Task MeasureAsync(TextWriter output, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync("compile      ms a page       heap a page");
        foreach (var count in s_counts)
        {
            var folder = Directory.CreateTempSubdirectory("specc-");
            try
            {
                await WriteAsync(folder.FullName, count, cancellationToken);
                var before = CompilerRun.HeapMb();
                var watch = Stopwatch.StartNew();
                var bag = new DiagnosticBag();
                var vendor = await new VendorFolder(folder.FullName, bag).CompileAsync(cancellationToken);
                var milliseconds = watch.Elapsed.TotalMilliseconds / count;
                if (bag.HasErrors || vendor is null)
                {
                    throw new InvalidOperationException($"The pages do not compile: {bag.Items[0]}");
                }

                await output.WriteLineAsync(string.Create(null, $"{count,7}    {milliseconds,12:F1}    {1024 * (CompilerRun.HeapMb() - before) / count,12:F0} KB"));
                GC.KeepAlive(vendor);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    // fal's page again and again, each of another endpoint.
    private static async Task WriteAsync(string folder, int count, CancellationToken cancellationToken)
    {
        var specs = RepositoryFolder.File("specs", "fal");
        var page = await File.ReadAllTextAsync(Path.Combine(specs, Model + ".md"), cancellationToken);
        var vendor = await File.ReadAllTextAsync(Path.Combine(specs, "vendor.yaml"), cancellationToken);
        var pages = Enumerable.Range(1, count).Select(number => $"  - {{ file: model-{number}.md, host: run, source: 'https://example.com/{number}', expectedSeconds: 60 }}\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "vendor.yaml"), vendor.Replace("\npages:\n", "\npages:\n" + string.Concat(pages), StringComparison.Ordinal), cancellationToken);
        File.Copy(Path.Combine(specs, "protocol.yaml"), Path.Combine(folder, "protocol.yaml"));
        File.Copy(Path.Combine(specs, Model + ".md"), Path.Combine(folder, Model + ".md"));
        for (var number = 1; number <= count; number++)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"model-{number}.md"), page.Replace("/v1/pro/", $"/v1/pro-{number}/", StringComparison.Ordinal), cancellationToken);
        }
    }
}
