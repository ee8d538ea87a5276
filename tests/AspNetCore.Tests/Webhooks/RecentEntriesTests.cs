using Reelwire.Simulator.Time;

namespace Reelwire.AspNetCore.Tests.Webhooks;

public sealed class RecentEntriesTests
{
    private static readonly string[] s_keys = ["a", "b", "c", "d"];

    private readonly VirtualClock _clock = new();
    private readonly RecentEntries<string, int> _entries;

    public RecentEntriesTests() => _entries = new RecentEntries<string, int>(3, TimeSpan.FromMinutes(1), _clock);

    [Fact]
    public void The_oldest_go_when_there_are_too_many()
    {
        foreach (var (key, number) in new[] { ("a", 1), ("b", 2), ("c", 3), ("a", 4), ("d", 5) })
        {
            _entries.Set(key, number);
        }

        Assert.Equal([("a", 4), ("c", 3), ("d", 5)], Left());
    }

    [Fact]
    public void They_go_when_their_time_is_over()
    {
        _entries.Set("a", 1);
        _clock.Advance(TimeSpan.FromSeconds(60));
        _entries.Set("b", 2);
        Assert.Equal([("a", 1), ("b", 2)], Left());

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([("b", 2)], Left());
    }

    [Fact]
    public void One_that_is_taken_out_is_gone()
    {
        _entries.Set("a", 1);

        Assert.True(_entries.Remove("a"));
        Assert.False(_entries.Remove("a"));
        Assert.Empty(Left());
    }

    private IEnumerable<(string, int)> Left() => s_keys.Where(key => _entries.TryGet(key, out _)).Select(key => _entries.TryGet(key, out var number) ? (key, number) : default);
}
