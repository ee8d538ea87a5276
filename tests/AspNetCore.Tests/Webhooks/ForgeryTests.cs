using Reelwire.Benchmarks.Webhooks;

namespace Reelwire.AspNetCore.Tests.Webhooks;

/// <summary>A small part of what the benchmark <c>webhooks</c> sends.</summary>
public sealed class ForgeryTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task No_webhook_that_is_forged_altered_or_replayed_changes_a_task(int seed)
    {
        var figures = await ForgeryRun.RunAsync(5_000, seed);

        Assert.Equal(0, figures.Changed);
        Assert.Equal(5_000, figures.Statuses.Values.Sum());
        Assert.Equal([200, 403, 404], figures.Statuses.Keys);
    }
}
