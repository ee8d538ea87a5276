using System.Net;

namespace Reelwire.Simulator.Tests.Faults;

/// <summary>The faults of tasks in the words of each vendor.</summary>
public sealed class TaskFaultTests
{
    public static TheoryData<VendorHost> Hosts => [VendorHost.Freepik, VendorHost.FalQueue, VendorHost.Novita, VendorHost.AimlApi];

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_submit_without_an_id_has_it_neither_in_its_body_nor_in_its_headers(VendorHost host)
    {
        await using var simulator = await StartAsync(host, "no-task-id");

        var submit = await SubmitAsync(simulator, host);

        var id = Assert.Single(simulator.Charges).TaskId;
        Assert.Equal(HttpStatusCode.OK, submit.Status);
        Assert.DoesNotContain($":\"{id}\"", submit.Body.GetRawText(), StringComparison.Ordinal); // fal's URLs still have it
        Assert.DoesNotContain(submit.Headers, header => header.Value.Contains(id));
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_task_that_is_not_found_once_is_there_again(VendorHost host)
    {
        await using var simulator = await StartAsync(host, "task-not-found");
        await SubmitAsync(simulator, host);

        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(simulator, host)).Status);
        Assert.NotEqual(HttpStatusCode.NotFound, (await ReadAsync(simulator, host)).Status);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task An_unknown_status_stands_where_the_status_was(VendorHost host)
    {
        await using var simulator = await StartAsync(host, "unknown-status");
        await SubmitAsync(simulator, host);

        var (unknown, known) = ((await ReadAsync(simulator, host)).Body.GetRawText(), (await ReadAsync(simulator, host)).Body.GetRawText());

        Assert.Contains("\"status\":\"RESTING\"", unknown, StringComparison.Ordinal);
        Assert.DoesNotContain("RESTING", known, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_status_that_goes_backwards_is_answered_as_at_first(VendorHost host)
    {
        await using var simulator = await StartAsync(host, "status-backwards");
        await SubmitAsync(simulator, host);

        var reads = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            var read = await ReadAsync(simulator, host);
            reads.Add($"{(int)read.Status} {read.Body.GetRawText()}");
        }

        Assert.Equal(reads[0], reads[1]);
        Assert.NotEqual(reads[1], reads[2]);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_result_without_a_URL_is_followed_by_one_with_it(VendorHost host)
    {
        await using var simulator = await StartAsync(host, "no-url");
        await SubmitAsync(simulator, host);
        await ReadAsync(simulator, host);
        await ReadAsync(simulator, host);
        var last = await ReadAsync(simulator, host); // fal gives the result elsewhere

        var without = host == VendorHost.FalQueue ? await ResultAsync(simulator) : last;
        var with = host == VendorHost.FalQueue ? await ResultAsync(simulator) : await ReadAsync(simulator, host);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (without.Status, with.Status));
        Assert.DoesNotContain("/files/", without.Body.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("/files/", with.Body.GetRawText(), StringComparison.Ordinal);
    }

    private static async Task<VendorSimulator> StartAsync(VendorHost host, string kind)
    {
        var simulator = await FixtureSimulator.StartAsync();
        simulator.Faults.Add(new() { Host = host, Kind = kind });
        return simulator;
    }

    private static Task<Reply> SubmitAsync(VendorSimulator simulator, VendorHost host) => Reply.PostAsync(
        simulator.AddressOf(host) + host switch
        {
            VendorHost.Freepik => "/v1/ai/image-to-video/kling-pro",
            VendorHost.FalQueue => "/workflows/acme/new-model/fast",
            VendorHost.Novita => "/v3/async/new-model",
            _ => "/v2/video/generations",
        },
        Key(host),
        """{ "model": "maker/two", "prompt": "She waves" }""");

    private static Task<Reply> ReadAsync(VendorSimulator simulator, VendorHost host) => Reply.GetAsync(
        simulator.AddressOf(host) + host switch
        {
            VendorHost.Freepik => "/v1/ai/image-to-video/kling/",
            VendorHost.FalQueue => "/workflows/acme/new-model/requests/",
            VendorHost.Novita => "/v3/async/task-result?task_id=",
            _ => "/v2/video/generations?generation_id=",
        } + simulator.Charges[0].TaskId + (host == VendorHost.FalQueue ? "/status" : ""),
        Key(host));

    private static Task<Reply> ResultAsync(VendorSimulator simulator) =>
        Reply.GetAsync($"{simulator.FalQueue}/workflows/acme/new-model/requests/{simulator.Charges[0].TaskId}", "Key any");

    private static string Key(VendorHost host) => host switch { VendorHost.Freepik => "any", VendorHost.FalQueue => "Key any", _ => "Bearer any" };
}
