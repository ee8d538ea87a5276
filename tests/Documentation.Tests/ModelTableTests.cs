using System.Text.RegularExpressions;
using Reelwire.AimlApi;
using Reelwire.Core;
using Reelwire.Fal;
using Reelwire.Freepik;
using Reelwire.Novita;

namespace Reelwire.Documentation.Tests;

/// <summary>The README's table of vendors and models is printed from the clients, which are printed from the pages.</summary>
public sealed partial class ModelTableTests
{
    private const string AcceptVariable = "REELWIRE_ACCEPT_TABLE";

    [Fact]
    public async Task The_READMEs_table_has_every_vendor_and_model_that_there_is()
    {
        var file = RepositoryRoot.File("README.md");
        var readme = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var now = await TableAsync();
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            readme = Table().Replace(readme, match => now, count: 1);
            await File.WriteAllTextAsync(file, readme, TestContext.Current.CancellationToken);
        }

        Assert.True(Table().Match(readme).Value == now, $"README.md's table of models is not what the clients have. Run this test once with {AcceptVariable}=1 in the environment, which writes it:\n\n{now}");
    }

    private static async Task<string> TableAsync()
    {
        await using var freepik = new FreepikClient("any");
        await using var fal = new FalClient("any");
        await using var novita = new NovitaClient("any");
        await using var aimlApi = new AimlApiClient("any");
        (string Name, VideoClient Client)[] vendors = [("Freepik", freepik), ("fal.ai", fal), ("Novita", novita), ("AI/ML API", aimlApi)];
        var rows = vendors.SelectMany(vendor => vendor.Client.Models.Select(model =>
            $"| {vendor.Name} | `{vendor.Client.GetType().Assembly.GetName().Name}` | [{model.Name}](specs/{model.Vendor}/{model.Name}.md) | {Allowed(model, PromptRole.Duration)} | {Allowed(model, PromptRole.Resolution)} | {(model.Parameters.Any(parameter => parameter.Role == PromptRole.LastImage) ? "yes" : "")} |\n"));
        return "| Vendor | Package | Model and page | Seconds | Resolutions | Last image |\n|---|---|---|---|---|---|\n" + string.Concat(rows);
    }

    private static string Allowed(VideoModel model, PromptRole role)
    {
        var allowed = model.Parameters.FirstOrDefault(parameter => parameter.Role == role)?.Allowed ?? [];
        return allowed.Count > 3 ? $"{allowed[0]} to {allowed[^1]}" : string.Join(", ", allowed);
    }

    [GeneratedRegex(@"\| Vendor \| Package .*\n(\|.*\n)+")]
    private static partial Regex Table();
}
