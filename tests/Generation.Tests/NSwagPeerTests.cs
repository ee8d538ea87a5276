using System.Text.RegularExpressions;

namespace Reelwire.Generation.Tests;

public sealed partial class NSwagPeerTests
{
    private const string Peer = "FreepikNSwagClient.g.cs";

    [Fact]
    public async Task The_client_that_ours_is_measured_against_is_what_NSwag_prints_by_the_command_beside_it()
    {
        Checkout.SkipWithoutNSwag();
        var folder = RepositoryRoot.File("benchmarks", "Calls", "NSwag");
        var command = Command().Match(await File.ReadAllTextAsync(Path.Combine(folder, "README.md"), TestContext.Current.CancellationToken)).Groups[1].Value;
        var printed = Directory.CreateTempSubdirectory("reelwire-nswag-peer-");
        var output = Path.Combine(printed.FullName, Peer);
        string[] arguments = [.. command.Split([' ', '\\', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(word => Output().Replace(word, $"/output:{output}"))];

        var (exitCode, text) = await DotnetCommand.RunAsync(RepositoryRoot.Path, arguments);

        Assert.True(exitCode == 0, text);
        var anew = await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken);
        printed.Delete(recursive: true);
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(folder, Peer), TestContext.Current.CancellationToken), anew);
    }

    [GeneratedRegex("```bash\ndotnet ([^`]*)```")]
    private static partial Regex Command();

    [GeneratedRegex("^/output:.*")]
    private static partial Regex Output();
}
