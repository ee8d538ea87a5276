using Spectre.Console;

namespace Reelwire.Cli.Tests;

public sealed class TerminalTests
{
    [Fact]
    public async Task A_terminal_shows_one_live_line_per_vendor_and_whole_handles()
    {
        using var screen = new StringWriter();
        await using var cli = new CliFixture { Terminal = CliFixture.Console(screen, width: 60, AnsiSupport.Yes) };

        var result = await cli.GenerateAsync("--vendor", "freepik");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("freepik  seedance-pro-720p  saved", screen.ToString(), StringComparison.Ordinal);
        Assert.Contains($"freepik  accepted  {result.OutputLines[1]}", screen.ToString(), StringComparison.Ordinal);
        Assert.Single(result.ErrorLines);
    }
}
