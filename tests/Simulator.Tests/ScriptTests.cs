using System.Net;
using System.Net.Sockets;
using System.Text;
using Reelwire.Simulator.Answers;

namespace Reelwire.Simulator.Tests;

public sealed class ScriptTests
{
    private const string Key = "Bearer any";
    private const string Submit = "submit-new-model";
    private const string Path = "/v3/async/new-model";
    private const string Valid = """{ "prompt": "She waves" }""";

    [Fact]
    public async Task Scripted_answers_come_in_order_and_then_the_vendors_own()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        simulator.Script(
            VendorHost.Novita,
            Submit,
            SimulatedAnswer.Json(429, """{ "reason": "RATE_LIMIT_EXCEEDED" }""") with { Headers = new Dictionary<string, string> { ["Retry-After"] = "2" } },
            SimulatedAnswer.Json(503, "{}"));

        var replies = new List<Reply>();
        for (var i = 0; i < 3; i++)
        {
            replies.Add(await Reply.PostAsync(simulator.Novita + Path, Key, Valid));
        }

        Assert.Equal([HttpStatusCode.TooManyRequests, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK], replies.Select(reply => reply.Status));
        Assert.Equal(TimeSpan.FromSeconds(2), replies[0].Headers.RetryAfter!.Delta);
        Assert.Single(simulator.Charges);
    }

    [Fact]
    public async Task An_accepted_submit_is_charged_although_its_answer_is_lost()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        simulator.Script(VendorHost.Novita, Submit, SimulatedAnswer.Reset(ConnectionFate.ResetBeforeAnswer) with { Accept = true });

        await Assert.ThrowsAsync<HttpRequestException>(() => Reply.PostAsync(simulator.Novita + Path, Key, Valid));

        Assert.Single(simulator.Charges);
        Assert.Equal((null, Valid.Length), (simulator.Requests[0].Status, (int)simulator.Requests[0].BodyLength));
    }

    [Fact]
    public async Task A_connection_can_end_before_the_body_is_read()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        simulator.Script(VendorHost.Novita, Submit, SimulatedAnswer.Reset(ConnectionFate.ResetBeforeBody));
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, simulator.BaseAddress.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();

        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /novita{Path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n"), TestContext.Current.CancellationToken);

        Assert.Equal(0, await ReadAsync(stream));
        Assert.Equal((null, 0), (simulator.Requests[0].Status, (int)simulator.Requests[0].BodyLength));
    }

    [Fact]
    public async Task A_connection_can_end_inside_the_answer()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        simulator.Script(VendorHost.Novita, Submit, SimulatedAnswer.Json(200, """{ "task_id": "1234" }""") with { Connection = ConnectionFate.ResetInsideAnswer });

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => Reply.PostAsync(simulator.Novita + Path, Key, Valid));

        Assert.Equal(200, simulator.Requests[0].Status);
    }

    [Fact]
    public async Task An_answer_can_be_held_back_until_the_client_gives_up()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        simulator.Script(VendorHost.Novita, Submit, SimulatedAnswer.Json(200, "{}") with { Delay = Timeout.InfiniteTimeSpan });
        using var client = new HttpClient();
        using var giveUp = new CancellationTokenSource();
        var call = client.PostAsync(simulator.Novita + Path, new StringContent(Valid), giveUp.Token);
        while (simulator.Requests.Count == 0)
        {
            await Task.Yield();
        }

        Assert.False(call.IsCompleted);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task An_operation_that_does_not_exist_cannot_be_scripted()
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        var exception = Assert.Throws<ArgumentException>(() => simulator.Script(VendorHost.Novita, "submit-nothing", SimulatedAnswer.Json(200, "{}")));

        Assert.Contains(Submit, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_is_never_read_cannot_be_accepted()
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        Assert.Throws<ArgumentException>(() => simulator.Script(VendorHost.Novita, Submit, SimulatedAnswer.Reset(ConnectionFate.ResetBeforeBody) with { Accept = true }));
    }

    [Fact]
    public async Task Stopping_does_not_wait_for_an_answer_that_is_held_back()
    {
        var simulator = await FixtureSimulator.StartAsync();
        simulator.Script(VendorHost.Novita, Submit, SimulatedAnswer.Json(200, "{}") with { Delay = Timeout.InfiniteTimeSpan });
        var call = Reply.PostAsync(simulator.Novita + Path, Key, Valid);
        while (simulator.Requests.Count == 0)
        {
            await Task.Yield();
        }

        await simulator.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<HttpRequestException>(() => call);
    }

    // A reset shows as an exception or as the end of the stream, depending on who is faster.
    private static async Task<int> ReadAsync(NetworkStream stream)
    {
        try
        {
            return await stream.ReadAsync(new byte[1], TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
