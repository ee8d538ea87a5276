using System.Net;

namespace Reelwire.Core.Tests.Http;

/// <summary>What costs nothing is asked for again here, or by the wait for a task.</summary>
public sealed class ApiTransportReadTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_is_asked_for_again_after_a_failure_that_may_pass()
    {
        var time = VirtualTime.BetweenAttempts();
        var answers = new Queue<Func<HttpResponseMessage>>([
            () => throw new HttpRequestException(HttpRequestError.ConnectionError), () => FakeHandler.Asking(HttpStatusCode.TooManyRequests, "11"), () => FakeHandler.Response(HttpStatusCode.BadGateway),
            () => FakeHandler.Response(HttpStatusCode.OK, """{"task_id":"t-1"}""")]);
        var network = new FakeHandler((_, _) => Task.FromResult(answers.Dequeue()()));

        Assert.Equal("t-1", (await Over(network, time).ListAsync(Token)).TaskId);

        Assert.Contains(TimeSpan.FromSeconds(11), time.Skipped);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, null)]
    [InlineData(HttpStatusCode.NotFound, null)]
    [InlineData(HttpStatusCode.TooManyRequests, "61")]
    public async Task A_list_whose_failure_will_not_pass_is_told_at_once(HttpStatusCode status, string? retryAfter)
    {
        var network = new FakeHandler((_, _) => Task.FromResult(FakeHandler.Asking(status, retryAfter)));

        await Assert.ThrowsAnyAsync<ReelwireException>(() => Over(network).ListAsync(Token));

        Assert.Equal(1, network.Sends);
    }

    [Fact]
    public async Task A_list_that_fails_for_too_long_is_given_up()
    {
        var time = new VirtualTime();
        using var network = new HangingHandler(takesBody: false);
        var list = TestTransport.Over(network, time, options: new TransportOptions { CallTimeout = TimeSpan.FromMinutes(10) }, retries: new RetryOptions()).ListAsync(Token);
        await network.Reached;

        time.Advance(TimeSpan.FromMinutes(1));

        Assert.Contains("it took too long", (await Assert.ThrowsAsync<ConnectionFailedException>(() => list)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_look_at_a_task_is_not_repeated_here_since_the_wait_looks_again()
    {
        var network = FakeHandler.Failing(new HttpRequestException(HttpRequestError.ConnectionError));

        await Assert.ThrowsAsync<ConnectionFailedException>(() => Over(network).ReadAsync(Token));

        Assert.Equal(1, network.Sends);
    }

    private static ApiTransport Over(FakeHandler network, VirtualTime? time = null, TransportOptions? options = null) =>
        TestTransport.Over(network, time ?? VirtualTime.BetweenAttempts(), options ?? new TransportOptions { CallTimeout = TimeSpan.FromMinutes(10) }, new RetryOptions { ReadTime = TimeSpan.FromMinutes(10) });
}
