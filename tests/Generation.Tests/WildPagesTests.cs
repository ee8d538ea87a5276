using System.Text.RegularExpressions;

namespace Reelwire.Generation.Tests;

/// <summary>All the vendors' pages that lie beside the checkout, compiled together with the repository's own.</summary>
public sealed partial class WildPagesTests
{
    private static readonly (string Vendor, string Project, string Host)[] s_vendors = [("freepik", "Freepik", "api"), ("fal", "Fal", "run"), ("novita", "Novita", "api"), ("aimlapi", "AimlApi", "api")];

    // The webhook page has no operation; the clusters' page tells neither method nor path, so they are told here, as a user would.
    private static readonly Dictionary<string, string?> s_hints = new(StringComparer.Ordinal)
    {
        ["model-apis-webhook.md"] = null,
        ["gpu-instance-list-clusters.md"] = "method: GET, path: /gpu-instance/openapi/v1/clusters, ",
    };

    [Fact]
    public async Task All_pages_of_a_vendor_compile_into_one_assembly_without_a_clash_an_error_or_a_warning()
    {
        var wild = RepositoryRoot.File("..", "shared", "wild");
        Assert.SkipUnless(Directory.Exists(wild), "Vendors' other pages are not part of the repository.");
        Checkout.SkipWithoutNSwag();
        using var checkout = new Checkout("Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", ".editorconfig", "src/Core", "src/RefitStandIns", "src/Freepik", "src/Fal", "src/Novita", "src/AimlApi");
        foreach (var (vendor, _, host) in s_vendors)
        {
            AddPages(checkout, vendor, host, Path.Combine(wild, vendor));
        }

        var generations = await Task.WhenAll(s_vendors.Select(vendor => checkout.GenerateAsync(vendor.Vendor)));
        Assert.All(generations, generation => Assert.True(generation.ExitCode == 0, generation.Output));

        var projects = string.Concat(s_vendors.Select(vendor => $"<Project Include=\"src/{vendor.Project}/{vendor.Project}.csproj\" />"));
        checkout.Write(
            "all.proj",
            $"<Project DefaultTargets=\"Build\"><ItemGroup>{projects}</ItemGroup><Target Name=\"Restore\"><MSBuild Projects=\"@(Project)\" Targets=\"Restore\" /></Target><Target Name=\"Build\"><MSBuild Projects=\"@(Project)\" BuildInParallel=\"true\" /></Target></Project>");
        var (exitCode, output) = await checkout.RunAsync("build", "all.proj", "-nologo", "-nodeReuse:false", "-p:Regenerate=never", "-p:RunAnalyzers=false");
        Assert.True(exitCode == 0, output);
        Assert.Contains("    0 Warning(s)", output, StringComparison.Ordinal);
        Assert.Contains("    0 Error(s)", output, StringComparison.Ordinal);
        Assert.All(s_vendors, vendor => Assert.True(File.Exists(checkout.PathOf($"artifacts/bin/{vendor.Project}/debug/Reelwire.{vendor.Project}.dll"))));
    }

    private static void AddPages(Checkout checkout, string vendor, string host, string folder)
    {
        var lines = new List<string>();
        foreach (var page in Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal))
        {
            var hints = s_hints.GetValueOrDefault(Path.GetFileName(page), "");
            if (hints is not null)
            {
                var name = NoFileName().Replace(Path.GetFileName(page), "-");
                File.Copy(page, checkout.PathOf($"specs/{vendor}/{name}"));
                lines.Add($"  - {{ file: {name}, host: {host}, {hints}source: 'https://example.com/{name}', expectedSeconds: 60 }}\n");
            }
        }

        Assert.NotEmpty(lines);
        var file = $"specs/{vendor}/vendor.yaml";
        checkout.Write(file, checkout.Read(file).Replace("\npages:\n", "\npages:\n" + string.Concat(lines), StringComparison.Ordinal));
    }

    [GeneratedRegex("[^A-Za-z0-9._-]")]
    private static partial Regex NoFileName();
}
