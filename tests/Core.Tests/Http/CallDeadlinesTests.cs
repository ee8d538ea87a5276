namespace Reelwire.Core.Tests.Http;

public sealed class CallDeadlinesTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(64);

    private readonly VirtualTime _time = new();

    [Fact]
    public void A_call_is_ended_when_its_limit_is_over_and_not_before()
    {
        var deadline = new CallDeadlines(s_limit, _time).Of(_time.GetTimestamp());

        _time.Advance(s_limit - TimeSpan.FromSeconds(0.1));
        Assert.False(deadline.IsCancellationRequested);

        _time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.True(deadline.IsCancellationRequested);
    }

    [Fact]
    public void A_call_that_begins_a_little_later_ends_with_the_one_before_and_a_sixty_fourth_of_the_limit_too_soon_at_most()
    {
        var deadlines = new CallDeadlines(s_limit, _time);
        var first = deadlines.Of(_time.GetTimestamp());

        _time.Advance(TimeSpan.FromSeconds(0.9));
        Assert.Equal(first, deadlines.Of(_time.GetTimestamp()));

        _time.Advance(TimeSpan.FromSeconds(0.1));
        var next = deadlines.Of(_time.GetTimestamp());
        Assert.NotEqual(first, next);

        _time.Advance(s_limit - TimeSpan.FromSeconds(1));
        Assert.Equal((true, false), (first.IsCancellationRequested, next.IsCancellationRequested));
    }
}
