namespace Reelwire.Core.Tests.Polling;

public sealed class PollSchedulerTests
{
    private readonly VirtualTime _time = new();

    [Fact]
    public void An_entry_is_looked_at_when_it_is_due_and_not_before()
    {
        using var scheduler = new PollScheduler(64, _time);
        var entry = Once();
        scheduler.Add(entry, In(5));

        _time.Advance(TimeSpan.FromSeconds(4.9));
        Assert.Equal(0, entry.Looks);

        _time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(1, entry.Looks);
    }

    [Fact]
    public void An_entry_that_is_overdue_is_looked_at_by_the_timer_and_not_by_its_caller()
    {
        using var scheduler = new PollScheduler(64, _time);
        var entry = Once();

        scheduler.Add(entry, In(-5));
        Assert.Equal(0, entry.Looks);

        _time.Advance(TimeSpan.Zero);
        Assert.Equal(1, entry.Looks);
    }

    [Fact]
    public void An_entry_is_looked_at_until_it_says_never()
    {
        using var scheduler = new PollScheduler(64, _time);
        var looks = 0;
        var entry = new FakeEntry(() => ValueTask.FromResult(++looks < 3 ? In(1) : IPolled.Never));
        scheduler.Add(entry, In(1));

        for (var second = 0; second < 10; second++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(3, entry.Looks);
    }

    [Fact]
    public void An_entry_that_is_due_sooner_overtakes_those_that_came_before()
    {
        using var scheduler = new PollScheduler(64, _time);
        var late = Once();
        var soon = Once();
        scheduler.Add(late, In(60));
        scheduler.Add(soon, In(1));

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((0, 1), (late.Looks, soon.Looks));
    }

    [Fact]
    public void A_thousand_entries_take_one_timer()
    {
        using var scheduler = new PollScheduler(64, _time);
        for (var second = 1000; second > 0; second--)
        {
            scheduler.Add(Once(), In(second));
        }

        Assert.Equal(1, _time.Timers);
    }

    [Fact]
    public void No_more_looks_are_under_way_than_allowed_and_the_next_begins_when_one_has_ended()
    {
        using var scheduler = new PollScheduler(2, _time);
        var answer = new TaskCompletionSource<long>();
        FakeEntry[] entries = [.. Enumerable.Range(0, 5).Select(_ => new FakeEntry(() => new ValueTask<long>(answer.Task)))];
        foreach (var entry in entries)
        {
            scheduler.Add(entry, In(1));
        }

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, entries.Sum(entry => entry.Looks));

        answer.SetResult(IPolled.Never);
        _time.Advance(TimeSpan.Zero);
        Assert.Equal(5, entries.Sum(entry => entry.Looks));
    }

    [Fact]
    public void A_look_that_hangs_keeps_no_other_waiting()
    {
        using var scheduler = new PollScheduler(2, _time);
        scheduler.Add(new FakeEntry(() => new ValueTask<long>(new TaskCompletionSource<long>().Task)), In(1));
        var other = new FakeEntry(() => ValueTask.FromResult(In(1)));
        scheduler.Add(other, In(1));

        for (var second = 0; second < 10; second++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(10, other.Looks);
    }

    [Fact]
    public void With_the_scheduler_its_entries_end_also_one_that_is_being_looked_at_and_one_that_comes_too_late()
    {
        var scheduler = new PollScheduler(64, _time);
        var answer = new TaskCompletionSource<long>();
        var looking = new FakeEntry(() => new ValueTask<long>(answer.Task));
        var waiting = Once();
        var late = Once();
        scheduler.Add(looking, In(0));
        scheduler.Add(waiting, In(9));
        _time.Advance(TimeSpan.Zero);

        scheduler.Dispose();
        answer.SetResult(In(1));
        scheduler.Add(late, In(0));
        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.All([looking, waiting, late], entry => Assert.True(entry.IsClosed));
        Assert.Equal((1, 0, 0), (looking.Looks, waiting.Looks, late.Looks));
    }

    private static FakeEntry Once() => new(() => ValueTask.FromResult(IPolled.Never));

    private long In(double seconds) => _time.After(TimeSpan.FromSeconds(seconds));
}
