namespace Reelwire.Core.Tests.Polling;

/// <summary>An entry of the scheduler that is woken before its time.</summary>
public sealed class WakeTests
{
    private readonly VirtualTime _time = new();

    [Fact]
    public void An_entry_that_is_woken_is_looked_at_at_once_and_not_again_at_its_old_time()
    {
        using var scheduler = new PollScheduler(64, _time);
        var entry = new FakeEntry(() => ValueTask.FromResult(In(30)));
        scheduler.Add(entry, In(10));

        scheduler.Wake(entry);
        _time.Advance(TimeSpan.Zero);
        Assert.Equal(1, entry.Looks);

        _time.Advance(TimeSpan.FromSeconds(29.9));
        Assert.Equal(1, entry.Looks);

        _time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(2, entry.Looks);
    }

    [Fact]
    public void Waking_begins_no_look_on_the_callers_thread()
    {
        using var scheduler = new PollScheduler(64, _time);
        var entry = new FakeEntry(() => ValueTask.FromResult(IPolled.Never));
        scheduler.Add(entry, In(10));

        scheduler.Wake(entry);

        Assert.Equal(0, entry.Looks);
    }

    [Fact]
    public void One_that_is_woken_twice_is_looked_at_once()
    {
        using var scheduler = new PollScheduler(64, _time);
        var entry = new FakeEntry(() => ValueTask.FromResult(In(30)));
        scheduler.Add(entry, In(10));

        scheduler.Wake(entry);
        scheduler.Wake(entry);
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, entry.Looks);
    }

    [Fact]
    public async Task One_that_is_woken_while_it_is_looked_at_is_looked_at_again()
    {
        using var scheduler = new PollScheduler(64, _time);
        var answer = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        var looks = 0;
        var again = new TaskCompletionSource();
        var entry = new FakeEntry(() =>
        {
            if (++looks == 1)
            {
                return new ValueTask<long>(answer.Task);
            }

            again.TrySetResult();
            return ValueTask.FromResult(IPolled.Never);
        });
        scheduler.Add(entry, In(0));
        _time.Advance(TimeSpan.Zero);

        scheduler.Wake(entry);
        answer.SetResult(In(60));
        while (!again.Task.IsCompleted)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            _time.Advance(TimeSpan.Zero);
            await Task.Yield();
        }

        Assert.Equal(2, entry.Looks);
    }

    [Fact]
    public void One_that_is_over_stays_over()
    {
        using var scheduler = new PollScheduler(64, _time);
        var entry = new FakeEntry(() => ValueTask.FromResult(IPolled.Never));
        scheduler.Add(entry, In(1));
        _time.Advance(TimeSpan.FromSeconds(1));

        scheduler.Wake(entry);
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, entry.Looks);
    }

    [Fact]
    public void Waking_one_leaves_the_others_their_times()
    {
        using var scheduler = new PollScheduler(64, _time);
        var woken = new FakeEntry(() => ValueTask.FromResult(IPolled.Never));
        var other = new FakeEntry(() => ValueTask.FromResult(IPolled.Never));
        scheduler.Add(woken, In(10));
        scheduler.Add(other, In(5));

        scheduler.Wake(woken);
        _time.Advance(TimeSpan.FromSeconds(4.9));
        Assert.Equal((1, 0), (woken.Looks, other.Looks));

        _time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal((1, 1), (woken.Looks, other.Looks));
    }

    private long In(double seconds) => _time.GetTimestamp() + (long)(seconds * TimeSpan.TicksPerSecond);
}
