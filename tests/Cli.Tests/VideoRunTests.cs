using Reelwire.Cli.Commands;
using Reelwire.Cli.Inputs;
using Reelwire.Cli.Progress;
using Reelwire.Cli.Runs;

namespace Reelwire.Cli.Tests;

public sealed class VideoRunTests
{
    [Fact]
    public async Task A_fault_that_nobody_expects_leaves_the_outcome_unknown_and_does_not_escape()
    {
        await using var cli = new CliFixture();
        var settings = new RunSettings(cli.Videos, Live: true, Simulator: null, Timeout: TimeSpan.FromMinutes(1), Json: false);
        var run = new VideoRun(new VideoLabel("fal", "model"), settings, new FailureReader(cli.Vendors[1], settings, "she smiles"), TimeProvider.System)
        {
            FileName = "video",
            GetTask = _ => throw new InvalidOperationException("She smiles\u001b[2J at https://x.example/?sig=1"),
        };

        var report = await run.RunAsync(OutputFolder.Prepare(cli.Videos), new PlainProgress(TextWriter.Null), TestContext.Current.CancellationToken);

        Assert.Equal(VideoOutcome.OutcomeUnknown, report.Outcome);
        Assert.Equal("This is a fault of reelwire: InvalidOperationException. <prompt> [2J at <url>", report.Error);
    }
}
