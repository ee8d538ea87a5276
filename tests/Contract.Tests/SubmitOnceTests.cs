using Reelwire.SubmitOnce;

namespace Reelwire.Contract.Tests;

/// <summary>A few of the trials of <c>tests/SubmitOnce</c>, in each run of CI.</summary>
public sealed class SubmitOnceTests
{
    [Fact]
    public async Task Whatever_goes_wrong_nobody_pays_twice_and_no_task_is_lost()
    {
        using var complaints = new StringWriter();

        var tally = await TrialRun.RunAsync(trials: 300, seed: 1, complaints, TestContext.Current.CancellationToken);

        Assert.True(tally.IsClean, complaints.ToString());
        Assert.Equal(300, tally.Trials);
        Assert.True(tally.Unsent > 10, "So few trials failed before the last byte that they prove nothing.");
    }
}
