
namespace Reelwire.Benchmarks.Generation;

/// <summary>A folder of its own with what generation reads, so that the checkout stays as it is.</summary>
internal sealed class GenerationFolder : IDisposable
{
    private static readonly string[] s_vendors = ["freepik", "fal", "novita", "aimlapi"];
    private static readonly string s_nSwag = RepositoryFolder.File("eng", "node_modules", "nswag", "bin", "binaries", "Net100", "dotnet-nswag.dll");
    private static readonly string s_specCompiler = Path.Combine(AppContext.BaseDirectory, "Reelwire.SpecCompiler.dll");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelwire-generation-");

    public GenerationFolder()
    {
        if (!File.Exists(s_nSwag))
        {
            throw new InvalidOperationException("NSwag is not installed; 'npm ci --prefix eng' installs it.");
        }

        File.Copy(RepositoryFolder.File("nswag.json"), PathOf("nswag.json"));
        Copy(RepositoryFolder.File("src", "Templates"), PathOf("src", "Templates"));
        foreach (var vendor in s_vendors)
        {
            Copy(RepositoryFolder.File("specs", vendor), PathOf("specs", vendor));
        }
    }

    public string PathOf(params string[] parts) => Path.Combine([_folder.FullName, .. parts]);

    /// <summary>Pages to documents, as the build does it.</summary>
    public async Task<ToolRun> CompileAsync(string vendor, CancellationToken cancellationToken) =>
        await ToolRun.DotnetAsync(_folder.FullName, [s_specCompiler, "compile", $"specs/{vendor}", "--out", "generated"], cancellationToken);

    /// <summary>Documents to C#, as the build does it.</summary>
    public async Task<ToolRun> PrintAsync(string vendor, CancellationToken cancellationToken)
    {
        var sum = default(ToolRun);
        foreach (var document in Directory.EnumerateFiles(PathOf("generated", vendor), "*.openapi.json").Order(StringComparer.Ordinal))
        {
            var output = $"generated/{vendor}/{Path.GetFileName(document).Replace(".openapi.json", ".g.cs", StringComparison.Ordinal)}";
            sum += await ToolRun.DotnetAsync(_folder.FullName, [s_nSwag, "run", "nswag.json", $"/variables:Document=generated/{vendor}/{Path.GetFileName(document)},Output={output}"], cancellationToken);
        }

        return sum;
    }

    /// <summary>All four vendors, pages to C#.</summary>
    public async Task<ToolRun> GenerateAllAsync(CancellationToken cancellationToken)
    {
        var sum = default(ToolRun);
        foreach (var vendor in s_vendors)
        {
            sum += await CompileAsync(vendor, cancellationToken) + await PrintAsync(vendor, cancellationToken);
        }

        return sum;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
