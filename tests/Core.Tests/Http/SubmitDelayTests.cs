namespace Reelwire.Core.Tests.Http;

public sealed class SubmitDelayTests
{
    private static readonly RetryOptions s_options = new() { Submits = 3, FirstDelay = TimeSpan.FromSeconds(3), MaxDelay = TimeSpan.FromSeconds(8), MaxRetryAfter = TimeSpan.FromSeconds(60) };

    [Theory]
    [InlineData(0, 1, 3)]
    [InlineData(1, 1, 6)]
    [InlineData(2, 1, 8)]
    [InlineData(0, 0.5, 1.5)]
    [InlineData(2, 0.25, 2)]
    [InlineData(1, 0, 0)]
    public void The_bound_doubles_up_to_the_longest_wait_and_chance_decides_below_it(int retry, double random, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), SubmitDelay.Next(retry, s_options, retryAfter: null, random));

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(60)]
    public void A_vendor_that_names_a_wait_gets_it(int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), SubmitDelay.Next(retry: 0, s_options, TimeSpan.FromSeconds(seconds), random: 0.5));

    [Fact]
    public void Nobody_waits_longer_than_the_longest_wait_a_vendor_may_ask_for() => Assert.Null(SubmitDelay.Next(retry: 0, s_options, TimeSpan.FromSeconds(60.1), random: 0.5));

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    public void After_the_last_repetition_there_is_no_other(int? retryAfter)
    {
        var asked = retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;

        Assert.NotNull(SubmitDelay.Next(retry: 2, s_options, asked, random: 1));
        Assert.Null(SubmitDelay.Next(retry: 3, s_options, asked, random: 1));
    }
}
