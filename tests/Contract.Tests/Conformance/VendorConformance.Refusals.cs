using Reelwire.Core;
using Reelwire.Simulator.Answers;

namespace Reelwire.Contract.Tests.Conformance;

/// <content>What a vendor refuses is told, and bills nothing.</content>
public abstract partial class VendorConformance
{
    [Fact]
    public async Task A_wrong_key_is_told_and_bills_nothing()
    {
        using var client = NewClient(options => options.ApiKey = "invalid-secret");

        var exception = await Assert.ThrowsAsync<ApiKeyRejectedException>(() => SubmitAsync(client));

        Assert.Equal(BillingImpact.NotBilled, exception.Billing);
        Assert.DoesNotContain("invalid-secret", exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(_simulator.Charges);
    }

    [Fact]
    public async Task An_empty_balance_is_told_and_bills_nothing()
    {
        Assert.SkipWhen(EmptyBalance is null, "The vendor's accounts have no balance.");
        using var client = NewClient(options => options.ApiKey = "empty");

        var exception = await Assert.ThrowsAsync<OutOfCreditsException>(() => SubmitAsync(client));

        Assert.Equal((BillingImpact.NotBilled, EmptyBalance), (exception.Billing, exception.StatusCode));
        Assert.Single(Submits);
        Assert.Empty(_simulator.Charges);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("Fri, 02 Jan 2026 03:04:12 GMT")]
    public async Task Too_many_requests_are_waited_for(string retryAfter)
    {
        _simulator.Script(Host, SubmitOperation, SimulatedAnswer.Json(429, "{}") with { Headers = Headers("Retry-After", retryAfter) });
        using var client = NewClient();

        var task = await SubmitAsync(client);

        Assert.Equal([TimeSpan.FromSeconds(7)], _clock.Waits);
        Assert.Equal(2, Submits.Count());
        Assert.Equal(task.Handle.TaskId, Assert.Single(_simulator.Charges).TaskId);
    }

    [Theory]
    [InlineData("61")]
    [InlineData("Fri, 02 Jan 2026 03:05:06 GMT")]
    public async Task Too_many_requests_for_longer_than_a_minute_are_told_with_the_time_to_wait(string retryAfter)
    {
        _simulator.Script(Host, SubmitOperation, SimulatedAnswer.Json(429, "{}") with { Headers = Headers("Retry-After", retryAfter) });
        using var client = NewClient();

        var exception = await Assert.ThrowsAsync<RateLimitedException>(() => SubmitAsync(client));

        Assert.Equal((BillingImpact.NotBilled, TimeSpan.FromSeconds(61)), (exception.Billing, exception.Details.RetryAfter));
        Assert.Single(Submits);
    }
}
