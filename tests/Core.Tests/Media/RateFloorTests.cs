namespace Reelwire.Core.Tests.Media;

public sealed class RateFloorTests
{
    private readonly VirtualTime _time = new();

    [Fact]
    public void A_server_that_sends_enough_in_each_half_minute_may_go_on_for_ever()
    {
        using var floor = new RateFloor(100, _time, CancellationToken.None);

        for (var window = 0; window < 100; window++)
        {
            _time.Advance(TimeSpan.FromSeconds(29));
            floor.Count(3000);
        }

        Assert.False(floor.Token.IsCancellationRequested);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2999)]
    public void A_server_that_sends_less_is_given_up_after_half_a_minute(int bytes)
    {
        using var floor = new RateFloor(100, _time, CancellationToken.None);

        for (var second = 0; second < 30; second++)
        {
            Assert.False(floor.IsBroken);
            floor.Count(bytes / 30);
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.True(floor.IsBroken);
        Assert.True(floor.Token.IsCancellationRequested);
    }

    [Fact]
    public void A_fast_beginning_does_not_pay_for_a_standstill_later()
    {
        using var floor = new RateFloor(100, _time, CancellationToken.None);
        _time.Advance(TimeSpan.FromSeconds(2));
        floor.Count(1_000_000);

        _time.Advance(TimeSpan.FromSeconds(30));

        Assert.True(floor.IsBroken);
    }

    [Fact]
    public void A_caller_who_cancels_is_not_the_servers_fault()
    {
        using var cancellation = new CancellationTokenSource();
        using var floor = new RateFloor(100, _time, cancellation.Token);

        cancellation.Cancel();

        Assert.True(floor.Token.IsCancellationRequested);
        Assert.False(floor.IsBroken);
    }
}
