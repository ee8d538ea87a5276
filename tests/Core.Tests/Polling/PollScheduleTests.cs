namespace Reelwire.Core.Tests.Polling;

public sealed class PollScheduleTests
{
    [Theory]

    // Expected 150 s: first look at 60 s, then every 5 s.
    [InlineData(0, 150, 60)]
    [InlineData(20, 150, 40)]
    [InlineData(54, 150, 6)]
    [InlineData(56, 150, 5)]
    [InlineData(60, 150, 5)]
    [InlineData(3600, 150, 5)]

    // Never sooner than MinInterval, never later than MaxInterval.
    [InlineData(0, 1, 2)]
    [InlineData(100, 30, 2)]
    [InlineData(0, 1000, 60)]
    [InlineData(5000, 3600, 60)]

    // A clock that is behind the submit's.
    [InlineData(-30, 100, 60)]
    [InlineData(-3600, 100, 60)]
    public void Looks_begin_at_two_fifths_of_the_expected_duration_and_follow_by_thirtieths(double elapsed, double expected, double wait) =>
        Assert.Equal(wait, Next(elapsed, expected, retryAfter: null, random: 0), 3);

    [Theory]
    [InlineData(0, 5)]
    [InlineData(0.5, 4.75)]
    [InlineData(1, 4.5)]
    public void Looks_come_up_to_a_tenth_sooner_so_that_tasks_submitted_together_drift_apart(double random, double wait) => Assert.Equal(wait, Next(60, 150, retryAfter: null, random), 3);

    [Theory]
    [InlineData(0, 2)]
    [InlineData(0.5, 2.1)]
    [InlineData(1, 2.2)]
    public void Where_sooner_is_too_soon_they_come_up_to_a_tenth_later(double random, double wait) => Assert.Equal(wait, Next(100, 30, retryAfter: null, random), 3);

    [Theory]
    [InlineData(0.0, 5)]
    [InlineData(4.0, 5)]
    [InlineData(30.0, 30)]
    [InlineData(600.0, 600)]
    public void A_vendor_may_ask_for_a_longer_wait_but_not_for_a_shorter_one(double retryAfter, double wait) => Assert.Equal(wait, Next(60, 150, retryAfter, random: 0), 3);

    [Theory]

    // Expected 150 s: first look at 300 s, then at 450 s, 675 s ...
    [InlineData(0, 150, 300)]
    [InlineData(100, 150, 200)]
    [InlineData(250, 150, 60)]
    [InlineData(300, 150, 150)]
    [InlineData(450, 150, 225)]

    // Never nearer than the host says.
    [InlineData(0, 1, 60)]
    [InlineData(60, 1, 60)]
    [InlineData(119, 1, 60)]

    // A clock that is behind the submit's.
    [InlineData(-30, 150, 330)]
    public void Beside_a_webhook_they_begin_when_it_is_overdue_and_follow_when_the_task_is_half_as_old_again(double elapsed, double expected, double wait) =>
        Assert.Equal(wait, NextBesideWebhook(elapsed, expected, retryAfter: null, random: 0), 3);

    [Theory]
    [InlineData(0.5, 63)]
    [InlineData(1, 66)]
    public void Beside_a_webhook_they_come_up_to_a_tenth_later(double random, double wait) => Assert.Equal(wait, NextBesideWebhook(60, 1, retryAfter: null, random), 3);

    [Fact]
    public void Beside_a_webhook_a_vendor_may_ask_for_a_longer_wait_too() => Assert.Equal(600, NextBesideWebhook(60, 1, retryAfter: 600, random: 0), 3);

    private static double NextBesideWebhook(double elapsed, double expected, double? retryAfter, double random) => PollSchedule.NextBesideWebhook(
        TimeSpan.FromSeconds(elapsed), TimeSpan.FromSeconds(expected), TimeSpan.FromMinutes(1), retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null, random).TotalSeconds;

    private static double Next(double elapsed, double expected, double? retryAfter, double random) => PollSchedule.Next(
        TimeSpan.FromSeconds(elapsed), TimeSpan.FromSeconds(expected), TimeSpan.FromSeconds(2), new PollingOptions(), retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null, random).TotalSeconds;
}
