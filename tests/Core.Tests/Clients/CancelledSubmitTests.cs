using System.Net;
using Microsoft.Extensions.Logging;
using Reelwire.Core.Tests.Http;

namespace Reelwire.Core.Tests.Clients;

/// <summary>What becomes of a submit whose caller leaves after the last byte.</summary>
public sealed class CancelledSubmitTests : IDisposable
{
    private static readonly TestRequest s_request = new() { Prompt = "canary-prompt" };

    private readonly CancellationTokenSource _cancellation = new();
    private readonly HangingHandler _network = new(takesBody: true);
    private readonly List<TaskHandle> _accepted = [];
    private readonly RecordingLogger _log = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _cancellation.Dispose();
        _network.Dispose();
    }

    [Fact]
    public async Task The_task_reaches_the_exception_the_callback_and_the_log()
    {
        await using var client = Client();
        var sent = await LeaveAsync(client);

        _network.Answer(HttpStatusCode.OK, """{"task_id":"t-1"}""");

        var handle = await sent.Answer;
        Assert.Equal("t-1", handle.TaskId);
        Assert.Equal([handle], _accepted);
        await client.DisposeAsync();
        Assert.Contains(_log.Lines, line => line.Contains(handle.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain(_log.Lines, line => line.Contains("canary", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_client_that_is_disposed_waits_for_the_answer()
    {
        var client = Client();
        await LeaveAsync(client);

        var disposal = client.DisposeAsync().AsTask();
        Assert.False(disposal.IsCompleted);
        _network.Answer(HttpStatusCode.OK, """{"task_id":"t-1"}""");
        await disposal;

        Assert.Equal("t-1", Assert.Single(_accepted).TaskId);
    }

    [Fact]
    public async Task A_client_that_is_disposed_waits_no_longer_than_the_grace()
    {
        var time = new VirtualTime();
        var client = Client(time: time);
        var sent = await LeaveAsync(client);
        var disposal = client.DisposeAsync().AsTask();

        time.Advance(TimeSpan.FromSeconds(30));
        await disposal;

        var unknown = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => sent.Answer);
        Assert.Equal(BillingImpact.MayBeBilled, unknown.Billing);
        Assert.Contains(_log.Lines, line => line.Contains("MayBeBilled", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_that_nobody_waited_for_is_logged_as_bought_nothing()
    {
        await using var client = Client();
        var sent = await LeaveAsync(client);

        _network.Answer(HttpStatusCode.TooManyRequests, "{}");

        Assert.Equal(BillingImpact.NotBilled, (await Assert.ThrowsAsync<RateLimitedException>(() => sent.Answer)).Billing);
        Assert.Equal(1, _network.Sends);
        Assert.Empty(_accepted);
    }

    [Fact]
    public async Task The_callback_is_told_of_every_accepted_task_before_its_submit_returns()
    {
        var told = new TaskCompletionSource();
        await using var client = Client(handle => new ValueTask(told.Task));
        var submit = client.SubmitTestAsync(s_request, Token);
        await _network.Reached;
        _network.Answer(HttpStatusCode.OK, """{"task_id":"t-1"}""");
        Assert.False(submit.IsCompleted);

        told.SetResult();

        Assert.Equal("t-1", (await submit).Handle.TaskId);
    }

    [Fact]
    public async Task A_callback_that_fails_takes_nobody_the_task_away()
    {
        await using var client = Client(_ => throw new InvalidOperationException("The database is down."));
        var submit = client.SubmitTestAsync(s_request, Token);
        await _network.Reached;

        _network.Answer(HttpStatusCode.OK, """{"task_id":"t-1"}""");

        var handle = (await submit).Handle;
        Assert.Contains(_log.Lines, line => line.Contains(handle.ToString(), StringComparison.Ordinal) && line.Contains("OnAccepted failed", StringComparison.Ordinal));
    }

    private async Task<SubmitCancelledException<TaskHandle>> LeaveAsync(TestClient client)
    {
        var submit = client.SubmitTestAsync(s_request, _cancellation.Token);
        await _network.Reached;
        await _cancellation.CancelAsync();
        return await Assert.ThrowsAsync<SubmitCancelledException<TaskHandle>>(() => submit);
    }

    private TestClient Client(Func<TaskHandle, ValueTask>? onAccepted = null, TimeProvider? time = null)
    {
        time ??= new VirtualTime();
        var options = new TestOptions
        {
            ApiKey = "key",
            Retries = TestTransport.Once,
            OnAccepted = onAccepted ?? (handle =>
            {
                _accepted.Add(handle);
                return ValueTask.CompletedTask;
            }),
        };
        return new TestClient(VideoClientConnection.FromFactory(new HttpMessageInvoker(new PaidSendGuard(_network)), defaults: null, TestVendor.Profile, options, new RequestBudget([], time), _log, meters: null, time));
    }

    private sealed class RecordingLogger : ILogger
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add(formatter(state, exception));
    }
}
