using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace Reelwire.Simulator.Tests.Events;

public sealed class FalStreamTests
{
    private const string Key = "Key id:secret";
    private const string Model = "/workflows/acme/new-model/fast";
    private static readonly HttpClient s_client = new() { DefaultRequestHeaders = { { "Authorization", Key } } };

    [Fact]
    public async Task Each_status_is_an_event_until_the_request_is_completed()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        var submit = await SubmitAsync(simulator);

        var events = await StreamAsync(submit, "?logs=1").ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["IN_QUEUE", "IN_PROGRESS", "COMPLETED"], events.Select(Status));
        Assert.All(events, item => Assert.Equal(submit["request_id"].GetString(), item.GetProperty("request_id").GetString()));
        Assert.Equal(4, events[0].GetProperty("queue_position").GetInt32());
        Assert.True(events[2].GetProperty("metrics").TryGetProperty("inference_time", out _));
    }

    [Fact]
    public async Task Each_event_carries_only_the_log_lines_since_the_one_before()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        var submit = await SubmitAsync(simulator);

        var events = await StreamAsync(submit, "?logs=1").ToListAsync(TestContext.Current.CancellationToken);

        Assert.False(events[0].TryGetProperty("logs", out _));
        Assert.Equal(["Starting the model.", "Generating: 50%"], Lines(events[1]));
        Assert.Equal(["Generating: 100%"], Lines(events[2]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?logs=0")]
    public async Task Logs_come_only_when_they_are_asked_for(string query)
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        var submit = await SubmitAsync(simulator);

        Assert.All(await StreamAsync(submit, query).ToListAsync(TestContext.Current.CancellationToken), item => Assert.False(item.TryGetProperty("logs", out _)));
    }

    [Fact]
    public async Task An_event_comes_when_the_status_changes_and_not_before()
    {
        var clock = new ManualClock();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = clock, TaskDuration = TimeSpan.FromSeconds(10) });
        var submit = await SubmitAsync(simulator);
        await using var events = StreamAsync(submit, "").GetAsyncEnumerator(TestContext.Current.CancellationToken);

        Assert.True(await events.MoveNextAsync());
        Assert.Equal("IN_QUEUE", Status(events.Current));
        var next = events.MoveNextAsync().AsTask();
        await clock.AwaitedAsync(TimeSpan.FromSeconds(2));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(next.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await next);
        Assert.Equal("IN_PROGRESS", Status(events.Current));
        await clock.PassAsync(TimeSpan.FromSeconds(8));
        Assert.True(await events.MoveNextAsync());
        Assert.Equal("COMPLETED", Status(events.Current));
        Assert.False(await events.MoveNextAsync());
    }

    [Fact]
    public async Task Cancelling_ends_the_stream()
    {
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TaskDuration = TimeSpan.FromDays(1) });
        var submit = await SubmitAsync(simulator);
        await using var events = StreamAsync(submit, "").GetAsyncEnumerator(TestContext.Current.CancellationToken);

        Assert.True(await events.MoveNextAsync());
        await Reply.SendAsync(HttpMethod.Put, submit["cancel_url"].GetString()!, Key);
        Assert.True(await events.MoveNextAsync());

        Assert.Equal(("COMPLETED", "client_cancelled"), (Status(events.Current), events.Current.GetProperty("error_type").GetString()));
        Assert.False(await events.MoveNextAsync());
    }

    [Fact]
    public async Task A_request_that_never_was_and_a_wrong_key_are_answered_as_errors_and_not_as_streams()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        var submit = await SubmitAsync(simulator);

        var unknown = await Reply.GetAsync(simulator.FalQueue + "/workflows/acme/new-model/requests/nothing/status/stream", Key);
        var wrongKey = await Reply.GetAsync(submit["status_url"] + "/stream", "Key invalid");

        Assert.Equal((HttpStatusCode.NotFound, "application/json"), (unknown.Status, unknown.ContentType));
        Assert.Equal(HttpStatusCode.Unauthorized, wrongKey.Status);
    }

    [Fact]
    public async Task A_stream_is_on_record_and_can_be_scripted()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        var submit = await SubmitAsync(simulator);
        simulator.Script(VendorHost.FalQueue, "get-status-stream", Answers.SimulatedAnswer.Json(503, "{}"));

        var reply = await Reply.GetAsync(submit["status_url"] + "/stream", Key);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, reply.Status);
        Assert.Equal("get-status-stream", simulator.Requests[^1].OperationId);
    }

    private static Task<Reply> SubmitAsync(VendorSimulator simulator) => Reply.PostAsync(simulator.FalQueue + Model, Key, """{ "prompt": "She waves" }""");

    private static async IAsyncEnumerable<JsonElement> StreamAsync(Reply submit, string query)
    {
        using var response = await s_client.GetAsync(submit["status_url"] + "/stream" + query, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.ToString());
        var parser = SseParser.Create(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), (_, data) => JsonElement.Parse(data));
        await foreach (var item in parser.EnumerateAsync(TestContext.Current.CancellationToken))
        {
            yield return item.Data;
        }
    }

    private static string? Status(JsonElement item) => item.GetProperty("status").GetString();

    private static IEnumerable<string?> Lines(JsonElement item) => item.GetProperty("logs").EnumerateArray().Select(line => line.GetProperty("message").GetString());
}
