using System.Text.RegularExpressions;

namespace Reelwire.Generation.Tests.Wild;

/// <summary>Every page of the wild at once, among our own: more models, and more types of one name, than anybody will add in a day.</summary>
public sealed partial class AllWildPagesTests
{
    // The webhooks' page has no operation; the clusters' page tells neither method nor path, so that they are told here, as a user would.
    private const string WithoutOperation = "model-apis-webhook.md";
    private const string WithoutPath = "gpu-instance-list-clusters.md";

    private static readonly (string Vendor, string Host)[] s_vendors = [("freepik", "api"), ("fal", "run"), ("novita", "api"), ("aimlapi", "api")];

    [Fact]
    public async Task All_pages_of_the_wild_compile_together_without_a_clash_an_error_or_a_warning()
    {
        Assert.SkipUnless(Directory.Exists(WildPage.Folder), "Vendors' other pages are not part of the repository.");
        Checkout.SkipWithoutNSwag();
        using var checkout = new Checkout();
        foreach (var (vendor, host) in s_vendors)
        {
            AddPages(checkout, vendor, host);
        }

        var generations = await Task.WhenAll(s_vendors.Select(vendor => checkout.GenerateAsync(vendor.Vendor)));
        Assert.All(generations, generation => Assert.True(generation.ExitCode == 0, generation.Output));

        // Warnings are errors there.
        var assembly = await Compilation.RunAsync(checkout);
        Assert.NotNull(assembly.GetType("Reelwire.Freepik.MysticRequest"));
    }

    private static void AddPages(Checkout checkout, string vendor, string host)
    {
        var lines = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(WildPage.Folder, vendor), "*.md").Where(file => Path.GetFileName(file) != WithoutOperation).Order(StringComparer.Ordinal))
        {
            var name = NotInNames().Replace(Path.GetFileName(file), "-");
            var path = name == WithoutPath ? "method: GET, path: /gpu-instance/openapi/v1/clusters, " : "";
            checkout.Write($"specs/{vendor}/{name}", File.ReadAllText(file));
            lines.Add($"  - {{ file: {name}, host: {host}, {path}source: 'https://docs.example.com/{name}', expectedSeconds: 60 }}\n");
        }

        Assert.NotEmpty(lines);
        var yaml = checkout.Read($"specs/{vendor}/vendor.yaml");
        checkout.Write($"specs/{vendor}/vendor.yaml", yaml.Replace("\npages:\n", "\npages:\n" + string.Concat(lines), StringComparison.Ordinal));
    }

    [GeneratedRegex("[^A-Za-z0-9._-]")]
    private static partial Regex NotInNames();
}
