using System.Text.RegularExpressions;

namespace Reelwire.Documentation.Tests;

/// <summary>The commands of the documentation.</summary>
public sealed partial class CommandTests
{
    [Fact]
    public async Task The_READMEs_first_command_makes_a_video_with_every_vendor_without_key_and_network()
    {
        var command = Commands().First(command => command.Block.Path == "README.md").Text;
        var folder = Directory.CreateTempSubdirectory("reelwire-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "samples"));
            File.Copy(RepositoryRoot.File("samples", "portrait.jpg"), Path.Combine(folder.FullName, "samples", "portrait.jpg"));

            // What 'dotnet run' would start; the build that runs this test has built it.
            var arguments = Words().Matches(command.Replace("dotnet run --project src/Cli --", "", StringComparison.Ordinal)).Select(word => word.Value.Trim('"'));
            var (exitCode, output) = await DotnetCommand.RunAsync(folder.FullName, [Built("Cli", "Reelwire.Cli.dll"), .. arguments]);

            Assert.True(exitCode == 0, output);
            Assert.Equal(4, Directory.GetFiles(Path.Combine(folder.FullName, "videos"), "*.mp4").Length);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Projects_solutions_and_folders_that_commands_name_are_there()
    {
        var missing = Commands().SelectMany(command => Named().Matches(command.Text).Select(name => (command.Block, Name: name.Groups["path"].Value))).Where(name => !Path.Exists(RepositoryRoot.File(name.Name)));

        Assert.Empty(missing);
    }

    [Fact]
    public void CI_runs_the_READMEs_test_command()
    {
        var command = Commands().Where(command => command.Block.Path == "README.md").ElementAt(1).Text;

        Assert.Equal("dotnet test Clients.sln", command);
        Assert.Contains($"\n{command} ", File.ReadAllText(RepositoryRoot.File(".ci", "run")), StringComparison.Ordinal);
    }

    private static IEnumerable<(CodeBlock Block, string Text)> Commands() =>
        MarkdownFile.All
            .SelectMany(page => page.Blocks)
            .Where(block => block.Language is "bash" or "sh")
            .SelectMany(block => block.Text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').Select(line => (block, line)));

    // artifacts/bin/<project>/<configuration>, as this test's own folder.
    private static string Built(string project, string file) =>
        Path.Combine(AppContext.BaseDirectory, "..", "..", project, Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), file);

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Words();

    [GeneratedRegex(@"(--project |dotnet (build|test|pack) )(?<path>[^\s-]\S*)")]
    private static partial Regex Named();
}
