using Reelwire.Simulator;

namespace Reelwire.Cli.Tests;

public sealed class ResumeTests
{
    [Fact]
    public async Task An_interrupted_task_is_resumed_with_the_line_that_was_printed()
    {
        await using var first = new CliFixture();
        var requests = 0;
        await using var simulator = await VendorSimulator.StartAsync(
            new SimulatorOptions
            {
                PollsUntilDone = 3,
                OnRequest = _ =>
                {
                    if (Interlocked.Increment(ref requests) == 2)
                    {
                        first.Interrupt();
                    }
                },
            },
            TestContext.Current.CancellationToken);
        var interrupted = await first.GenerateAsync("--vendor", "novita", "--simulator", simulator.BaseAddress.ToString());
        var line = interrupted.ErrorLines[^1];
        Assert.Equal(130, interrupted.ExitCode);
        Assert.StartsWith("go on with: reelwire resume rw1.novita.", line, StringComparison.Ordinal);

        await using var second = new CliFixture();
        var resumed = await second.RunAsync([.. line.Split("reelwire ")[1].Split(' '), "--output", second.Videos]);

        Assert.Equal(0, resumed.ExitCode);
        Assert.Equal("novita: resuming", resumed.ErrorLines[1]);
        Assert.StartsWith("novita-seedance-v1-pro-i2v-", Assert.Single(second.SavedVideos()), StringComparison.Ordinal);
        Assert.Single(simulator.Charges);
        Assert.Null(second.Simulator);
        Assert.Empty(second.VariablesRead);
    }

    [Theory]
    [InlineData("This is no task handle", "hello", "--live")]
    [InlineData("This handle was made by another version; this one reads rw1.", "rw2.fal.x.YQ.1", "--live")]
    [InlineData("The handle is of vendor 'sora'; this command knows freepik, fal, novita, aimlapi.", "rw1.sora.x.YQ.1", "--live")]
    [InlineData("A simulated task ends with the command that made it; add --live", "rw1.fal.seedance-v1-pro-image-to-video.YQ.1")]
    [InlineData("FAL_KEY for fal", "rw1.fal.seedance-v1-pro-image-to-video.YQ.1", "--live")]
    [InlineData("The handle is of 'sora', which this version knows as no model of fal", "rw1.fal.sora.YQ.1", "--simulator", "http://127.0.0.1:9")]
    public async Task A_handle_that_cannot_be_resumed_is_refused(string sentence, params string[] arguments)
    {
        await using var cli = new CliFixture();

        var result = await cli.RunAsync(["resume", .. arguments, "--output", cli.Videos]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(sentence, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(result.Output);
        Assert.False(Directory.Exists(cli.Videos));
    }
}
