using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Reelwire.Simulator.Faults;
using Reelwire.Simulator.Tests.Faults;

namespace Reelwire.Simulator.Tests.Control;

/// <summary>What the simulator tells and does over HTTP, for programs in any language.</summary>
public sealed class ControlTests
{
    private const string Secret = "secret-key";
    private const string Prompt = "A secret prompt";

    [Fact]
    public async Task The_ledger_tells_how_often_was_charged_and_for_what_without_the_prompt()
    {
        var clock = new ManualClock();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = clock });
        await SubmitAsync(simulator, """, "resolution": "720p", "duration": 5, "image": "data:image/png;base64,AAAA" """);
        await SubmitAsync(simulator, """, "resolution": { "prompt": "hidden here" } """);

        var text = await TextAsync(simulator, "/ledger");
        var ledger = JsonElement.Parse(text);

        Assert.Equal(2, ledger.GetProperty("count").GetInt32());
        var charge = ledger.GetProperty("charges")[0];
        Assert.Equal(
            ("novita", "api.novita.ai", "submit-new-model", simulator.Charges[0].TaskId, "2026-01-02T03:04:05+00:00"),
            (Text(charge, "vendor"), Text(charge, "host"), Text(charge, "operation"), Text(charge, "taskId"), Text(charge, "time")));
        Assert.Equal("""{"duration":5,"resolution":"720p"}""", Compact(charge.GetProperty("price")));
        Assert.Equal("{}", Compact(ledger.GetProperty("charges")[1].GetProperty("price")));
        Assert.DoesNotContain(Prompt, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_are_told_without_keys_and_their_bodies_by_length_and_hash()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        simulator.Faults.Add(new Fault { Host = VendorHost.Novita, Kind = "status-503" });
        var body = await SubmitAsync(simulator);

        var text = await TextAsync(simulator, "/requests");
        var request = JsonElement.Parse(text)[0];

        Assert.Equal(
            ("novita", "api.novita.ai", "submit-new-model", "POST", FaultScene.Path, "status-503", 503),
            (Text(request, "vendor"), Text(request, "host"), Text(request, "operation"), Text(request, "method"), Text(request, "target"), Text(request, "fault"), request.GetProperty("status").GetInt32()));
        Assert.Equal((body.Length, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))), (request.GetProperty("bodyLength").GetInt32(), Text(request, "bodyHash")));
        Assert.Equal("Bearer ***", Text(request.GetProperty("headers"), "Authorization"));
        Assert.DoesNotContain(Prompt, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bodies_are_told_when_they_are_asked_for()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        var body = await SubmitAsync(simulator);

        Assert.Equal(body, Text((await GetAsync(simulator, "/requests?body=true"))[0], "body"));
    }

    [Fact]
    public async Task Tasks_are_told_without_counting_as_status_reads()
    {
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { PollsUntilDone = 1 });
        await SubmitAsync(simulator);
        await GetAsync(simulator, "/tasks");

        var task = (await GetAsync(simulator, "/tasks"))[0];

        Assert.Equal(
            ("novita", "submit-new-model", simulator.Charges[0].TaskId, "queued", 0, false),
            (Text(task, "vendor"), Text(task, "operation"), Text(task, "taskId"), Text(task, "phase"), task.GetProperty("polls").GetInt32(), task.GetProperty("cancelled").GetBoolean()));
    }

    [Fact]
    public async Task The_hosts_are_told_with_their_own_addresses()
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        var hosts = await GetAsync(simulator, "/hosts");

        Assert.Equal(6, hosts.GetArrayLength());
        Assert.Equal(
            ("fal", "queue.fal.run", simulator.FalQueue.ToString(), simulator.BaseAddress + "fal/queue"),
            (Text(hosts[1], "vendor"), Text(hosts[1], "host"), Text(hosts[1], "address"), Text(hosts[1], "sharedAddress")));
    }

    [Fact]
    public async Task The_kinds_of_fault_are_told()
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        var kinds = await GetAsync(simulator, "/faults/kinds");

        Assert.Equal(FaultKinds.All.Select(kind => kind.Name), kinds.EnumerateArray().Select(kind => Text(kind, "kind")!));
        Assert.Equal(("listener", "never"), (Text(kinds[0], "hits"), Text(kinds[0], "accepted")));
    }

    [Fact]
    public async Task A_fault_is_added_listed_and_removed()
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        var added = await PostFaultAsync(simulator, """{ "vendor": "novita", "operation": "submit-new-model", "kind": "status-503", "occurrence": { "nth": 2 }, "accept": true }""");
        await SubmitAsync(simulator);
        await SubmitAsync(simulator);
        var listed = (await GetAsync(simulator, "/faults"))[0];
        var removed = await Reply.SendAsync(HttpMethod.Delete, $"{simulator.BaseAddress}_simulator/faults/{added["id"]}", null);

        Assert.Equal(HttpStatusCode.Created, added.Status);
        Assert.Equal(
            (1, "novita", "api.novita.ai", "submit-new-model", "status-503", """{"nth":2}""", true, 2, 1),
            (listed.GetProperty("id").GetInt32(), Text(listed, "vendor"), Text(listed, "host"), Text(listed, "operation"), Text(listed, "kind"), Compact(listed.GetProperty("occurrence")), listed.GetProperty("accept").GetBoolean(),
                listed.GetProperty("seen").GetInt32(), listed.GetProperty("struck").GetInt32()));
        Assert.Equal([200, 503], simulator.Requests.Select(request => request.Status));
        Assert.Equal(2, simulator.Charges.Count);
        Assert.Equal(HttpStatusCode.NoContent, removed.Status);
        Assert.Empty(simulator.Faults.All);
    }

    [Fact]
    public async Task All_faults_are_removed_at_once()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        await PostFaultAsync(simulator, """{ "vendor": "novita", "kind": "status-503" }""");
        await PostFaultAsync(simulator, """{ "host": "fal.run", "kind": "connection-refused", "seconds": 1.5 }""");
        Assert.Equal([null, TimeSpan.FromSeconds(1.5)], simulator.Faults.All.Select(fault => fault.Fault.Duration));

        await Reply.SendAsync(HttpMethod.Delete, simulator.BaseAddress + "_simulator/faults", null);

        Assert.Equal(0, (await GetAsync(simulator, "/faults")).GetArrayLength());
    }

    [Fact]
    public async Task A_fault_can_bring_its_own_answer()
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        await PostFaultAsync(simulator, """{ "vendor": "novita", "kind": "answer", "answer": { "status": 418, "headers": { "X-Tea": "green" }, "contentType": "application/tea+json", "body": "{}" } }""");
        var reply = await Reply.PostAsync(simulator.Novita + FaultScene.Path, "Bearer any", FaultScene.Valid);

        Assert.Equal((418, "green", "application/tea+json"), ((int)reply.Status, reply.Headers.GetValues("X-Tea").Single(), reply.ContentType));
    }

    [Theory]
    [InlineData("nonsense", "The JSON is wrong at $. A fault has a kind, a vendor or a host")]
    [InlineData("", "The JSON is wrong at $. A fault has a kind")]
    [InlineData("null", "There is no such vendor and host. There are: api.freepik.com (freepik), queue.fal.run (fal)")]
    [InlineData("""{ "vendor": "novita", "kin": "status-503" }""", "The JSON is wrong at $.kin. A fault has a kind")]
    [InlineData("""{ "vendor": "novita", "kind": "status-503", "occurrence": { "nth": "2" } }""", "The JSON is wrong at $.occurrence.nth.")]
    [InlineData("""{ "vendor": "novita" }""", "The kind is missing. A fault has a kind")]
    [InlineData("""{ "kind": "status-503" }""", "There is no such vendor and host.")]
    [InlineData("""{ "vendor": "novita", "host": "fal.run", "kind": "status-503" }""", "There is no such vendor and host.")]
    [InlineData("""{ "vendor": "fal", "kind": "status-503" }""", "fal has several hosts; say which: queue.fal.run, fal.run, rest.fal.ai.")]
    [InlineData("""{ "vendor": "novita", "kind": "status-299" }""", "There is no kind of fault 'status-299'. There are: ")]
    [InlineData("""{ "vendor": "novita", "kind": "connection-refused", "seconds": -1 }""", "seconds is a number above 0 and up to 86400.")]
    [InlineData("""{ "vendor": "novita", "kind": "answer", "answer": { "status": 99 } }""", "The status of an answer is a number from 200 to 599.")]
    public async Task A_fault_that_is_wrong_is_refused_with_what_would_be_right(string json, string message)
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        var reply = await PostFaultAsync(simulator, json);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.StartsWith(message, Text(reply.Body, "error"), StringComparison.Ordinal);
        Assert.Empty(simulator.Faults.All);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("x")]
    public async Task A_fault_that_does_not_exist_cannot_be_removed(string id)
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        var reply = await Reply.SendAsync(HttpMethod.Delete, $"{simulator.BaseAddress}_simulator/faults/{id}", null);

        Assert.Equal(HttpStatusCode.NotFound, reply.Status);
        Assert.Equal($"There is no fault with the id '{id}'; GET /_simulator/faults lists them.", Text(reply.Body, "error"));
    }

    [Fact]
    public async Task A_reset_forgets_tasks_charges_requests_faults_and_files()
    {
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { PollsUntilDone = 1 });
        await SubmitAsync(simulator);
        var read = simulator.Novita + "/v3/async/task-result?task_id=" + simulator.Charges[0].TaskId;
        var video = (await Reply.GetAsync(read, "Bearer any"))["videos"][0].GetProperty("video_url").GetString()!;
        await PostFaultAsync(simulator, """{ "vendor": "novita", "kind": "status-503" }""");

        var reset = await Reply.PostAsync(simulator.BaseAddress + "_simulator/reset", null, "");

        Assert.Equal(HttpStatusCode.NoContent, reset.Status);
        Assert.Equal((0, 0, 0), (simulator.Charges.Count, simulator.Requests.Count, simulator.Faults.All.Count));
        Assert.Equal(0, (await GetAsync(simulator, "/tasks")).GetArrayLength());
        Assert.Equal(HttpStatusCode.NotFound, (await Reply.GetAsync(video, null)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Reply.GetAsync(read, "Bearer any")).Status);
    }

    private static async Task<string> SubmitAsync(VendorSimulator simulator, string more = "")
    {
        var body = $$"""{ "prompt": "{{Prompt}}"{{more}} }""";
        await Reply.PostAsync(simulator.Novita + FaultScene.Path, "Bearer " + Secret, body);
        return body;
    }

    private static Task<Reply> PostFaultAsync(VendorSimulator simulator, string json) => Reply.PostAsync(simulator.BaseAddress + "_simulator/faults", null, json);

    private static async Task<JsonElement> GetAsync(VendorSimulator simulator, string path) => JsonElement.Parse(await TextAsync(simulator, path));

    private static async Task<string> TextAsync(VendorSimulator simulator, string path)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(simulator.BaseAddress + "_simulator" + path, TestContext.Current.CancellationToken);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
