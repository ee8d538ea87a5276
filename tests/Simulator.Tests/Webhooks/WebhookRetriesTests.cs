using Reelwire.Simulator.Webhooks;

namespace Reelwire.Simulator.Tests.Webhooks;

public sealed class WebhookRetriesTests
{
    private static readonly WebhookRetries s_two = new() { Count = 2, FirstWait = TimeSpan.FromSeconds(5), Timeout = TimeSpan.FromSeconds(10) };

    [Theory]
    [InlineData(1, 503, false)]
    [InlineData(2, null, false)]
    [InlineData(3, 503, true)]
    [InlineData(1, 299, true)]
    [InlineData(1, 302, false)]
    public void Attempts_end_with_a_2xx_or_with_the_last_retry(int attempt, int? status, bool ends) => Assert.Equal(ends, s_two.EndsWith(attempt, status));

    [Theory]
    [InlineData(302, true)]
    [InlineData(400, false)]
    public void A_redirect_can_be_final(int status, bool ends) => Assert.Equal(ends, (s_two with { RedirectIsFinal = true }).EndsWith(1, status));

    [Fact]
    public void Waits_double_and_later_answers_may_take_longer()
    {
        Assert.Equal([5, 10, 20], Enumerable.Range(1, 3).Select(attempt => (int)s_two.WaitAfter(attempt).TotalSeconds));
        Assert.Equal((15, 120, 120), ((int)WebhookRetries.Fal.TimeoutOf(1).TotalSeconds, (int)WebhookRetries.Fal.TimeoutOf(2).TotalSeconds, (int)WebhookRetries.Fal.TimeoutOf(10).TotalSeconds));
    }
}
