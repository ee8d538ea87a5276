using System.Net;

namespace Reelwire.Core.Tests.Http;

public sealed class ApiTransportTimeTests
{
    private static readonly TestRequest s_request = new() { Prompt = "p" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rate_limit_of_one_submit_holds_the_next_one_back()
    {
        var time = VirtualTime.BetweenAttempts();
        var network = FakeHandler.Limited("7", times: 1);
        var transport = TestTransport.Over(network, time);
        await Assert.ThrowsAsync<RateLimitedException>(() => transport.SubmitAsync(s_request, Token));

        await transport.SubmitAsync(s_request, Token);

        Assert.Equal([TimeSpan.FromSeconds(7)], time.Skipped);
    }

    [Fact]
    public async Task The_evidence_of_a_lost_submit_names_the_moment_at_which_it_was_sent()
    {
        var time = new VirtualTime();
        var sentAt = time.GetUtcNow();
        var network = new FakeHandler(async (request, cancellationToken) =>
        {
            await FakeHandler.TakeBodyAsync(request, cancellationToken);
            time.Advance(TimeSpan.FromSeconds(5));
            throw new IOException();
        });

        var exception = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => TestTransport.Over(network, time).SubmitAsync(s_request, Token));

        Assert.Equal(sentAt, exception.Evidence.SentAt);
    }

    [Fact]
    public async Task A_submit_that_is_cancelled_before_it_begins_sends_nothing()
    {
        var network = FakeHandler.Answering(HttpStatusCode.OK);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => TestTransport.Over(network).SubmitAsync(s_request, new CancellationToken(canceled: true)));

        Assert.Equal(0, network.Sends);
    }

    [Fact]
    public async Task A_submit_that_is_cancelled_before_its_last_byte_ends_as_cancelled()
    {
        using var network = new HangingHandler(takesBody: false);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var submit = TestTransport.Over(network).SubmitAsync(s_request, cancellation.Token);
        await network.Reached;

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => submit);
    }

    [Fact]
    public async Task A_submit_that_is_cancelled_after_its_last_byte_lets_the_caller_go_and_still_gives_the_answer()
    {
        var time = new VirtualTime();
        using var network = new HangingHandler(takesBody: true);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var sent = await CancelAfterLastByteAsync(TestTransport.Over(network, time), network, cancellation);
        time.Advance(TimeSpan.FromSeconds(29));

        network.Answer(HttpStatusCode.OK, """{"task_id":"t-1"}""");

        Assert.Equal("t-1", (await sent.Answer).TaskId);
        Assert.Equal(sent.Evidence.BodyLength, sent.Evidence.BytesHanded);
        Assert.Equal(cancellation.Token, sent.CancellationToken);
    }

    [Fact]
    public async Task The_grace_of_a_cancelled_submit_ends_with_an_unknown_outcome()
    {
        var time = new VirtualTime();
        using var network = new HangingHandler(takesBody: true);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var sent = await CancelAfterLastByteAsync(TestTransport.Over(network, time), network, cancellation);
        Assert.False(sent.Answer.IsCompleted);

        time.Advance(TimeSpan.FromSeconds(30));

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => sent.Answer);
    }

    [Fact]
    public async Task Without_a_grace_a_cancelled_submit_that_was_sent_whole_has_an_unknown_outcome_at_once()
    {
        using var network = new HangingHandler(takesBody: true);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var sent = await CancelAfterLastByteAsync(TestTransport.Over(network, options: new TransportOptions { CancelledSubmitGrace = TimeSpan.Zero }), network, cancellation);

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => sent.Answer);
    }

    [Theory]
    [InlineData(true, typeof(SubmitOutcomeUnknownException))]
    [InlineData(false, typeof(ConnectionFailedException))]
    public async Task A_submit_that_takes_too_long_is_judged_by_its_last_byte(bool takesBody, Type type)
    {
        var time = new VirtualTime();
        using var network = new HangingHandler(takesBody);
        var submit = TestTransport.Over(network, time).SubmitAsync(s_request, Token);
        await network.Reached;
        time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        Assert.False(submit.IsCompleted);

        time.Advance(TimeSpan.FromTicks(1));

        var failure = Assert.IsAssignableFrom<ReelwireException>(await Record.ExceptionAsync(() => submit));
        Assert.IsType(type, failure);
        Assert.Contains("it took too long", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_takes_too_long_failed_to_connect()
    {
        var time = new VirtualTime();
        using var network = new HangingHandler(takesBody: false);
        var call = TestTransport.Over(network, time).ReadAsync(Token);
        await network.Reached;

        time.Advance(TimeSpan.FromSeconds(30));

        var failure = await Assert.ThrowsAsync<ConnectionFailedException>(() => call);
        Assert.Contains("it took too long", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_the_caller_cancels_ends_as_cancelled()
    {
        using var network = new HangingHandler(takesBody: false);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var call = TestTransport.Over(network).ReadAsync(cancellation.Token);
        await network.Reached;

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    private static async Task<SubmitCancelledException<TestResponse>> CancelAfterLastByteAsync(ApiTransport transport, HangingHandler network, CancellationTokenSource cancellation)
    {
        var submit = transport.SubmitAsync(s_request, cancellation.Token);
        await network.Reached;
        await cancellation.CancelAsync();
        return await Assert.ThrowsAsync<SubmitCancelledException<TestResponse>>(() => submit);
    }
}
