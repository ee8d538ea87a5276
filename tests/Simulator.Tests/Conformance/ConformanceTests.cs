using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Hosting;

namespace Reelwire.Simulator.Tests.Conformance;

/// <summary>The simulator of the real vendors' documents, called by nothing but these documents.</summary>
public sealed class ConformanceTests
{
    private const int Polls = 3;

    public static TheoryData<VendorHost, string> Submits => Operations(operation => operation.IsSubmit);

    public static TheoryData<VendorHost, string> BodyOperations => Operations(operation => operation.RequestBodies.Count > 0);

    [Fact]
    public void The_pages_of_the_repository_can_all_be_submitted_to() =>
        Assert.Superset(
            new HashSet<(VendorHost, string)>
            {
                (VendorHost.Freepik, "/v1/ai/image-to-video/seedance-pro-720p"),
                (VendorHost.Freepik, "/v1/ai/image-to-video/wan-v2-2-580p"),
                (VendorHost.FalQueue, "/fal-ai/bytedance/seedance/v1/pro/image-to-video"),
                (VendorHost.Novita, "/v3/async/seedance-v1-pro-i2v"),
                (VendorHost.AimlApi, "/v2/video/generations"),
            },
            Submits.Select(row => (row.Data.Item1, Find(row.Data.Item1, row.Data.Item2).Path.Text)).ToHashSet());

    [Theory]
    [MemberData(nameof(Submits))]
    public async Task Every_answer_from_submit_to_result_is_as_documented(VendorHost host, string operationId)
    {
        await using var simulator = await StartAsync();
        var (called, submit) = (Host(host, simulator), Find(host, operationId));

        var (status, answer) = await called.CallAsync(submit, body: called.BodyFor(submit));
        var reads = called.Follow(submit, answer).Where(link => link.Operation.Method == "GET").ToList();
        var last = new List<string>();
        foreach (var (read, id) in reads)
        {
            for (var i = 0; i < Polls; i++)
            {
                last.Add((await called.CallAsync(read, id)).Body.GetRawText());
            }
        }

        Assert.Equal(200, status);
        Assert.NotEmpty(reads);
        Assert.Contains(last, body => body.Contains(".mp4", StringComparison.Ordinal));
        Assert.Equal([(host, operationId)], simulator.Charges.Select(charge => (charge.Host, charge.OperationId)));
        Assert.All(simulator.Requests, request => Assert.Empty(request.Violations));
    }

    [Theory]
    [MemberData(nameof(Submits))]
    public async Task Every_answer_about_a_failing_task_is_as_documented(VendorHost host, string operationId)
    {
        await using var simulator = await StartAsync();
        var (called, submit) = (Host(host, simulator), Find(host, operationId));

        var (_, answer) = await called.CallAsync(submit, body: called.BodyFor(submit, "A prompt with [simulate: fail] in it"));
        foreach (var (read, id) in called.Follow(submit, answer).Where(link => link.Operation.Method == "GET"))
        {
            for (var i = 0; i < Polls; i++)
            {
                Assert.DoesNotContain(".mp4", (await called.CallAsync(read, id)).Body.GetRawText(), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Submits))]
    public async Task Unknown_tasks_and_cancelling_are_answered_as_documented(VendorHost host, string operationId)
    {
        await using var simulator = await StartAsync();
        var (called, submit) = (Host(host, simulator), Find(host, operationId));
        var (_, answer) = await called.CallAsync(submit, body: called.BodyFor(submit));

        foreach (var (operation, id) in called.Follow(submit, answer))
        {
            Assert.Equal(404, (await called.CallAsync(operation, "00000000-0000-0000-0000-000000000000")).Status);
            if (operation.Method == "PUT")
            {
                Assert.Equal(202, (await called.CallAsync(operation, id)).Status);
                Assert.Equal(400, (await called.CallAsync(operation, id)).Status);
            }
        }
    }

    [Theory]
    [MemberData(nameof(BodyOperations))]
    public async Task A_wrong_key_and_a_wrong_body_are_refused_as_documented(VendorHost host, string operationId)
    {
        await using var simulator = await StartAsync();
        var (called, operation) = (Host(host, simulator), Find(host, operationId));

        Assert.Contains((await called.CallAsync(operation, body: called.BodyFor(operation), key: "invalid")).Status, (int[])[401, 403]);
        Assert.Contains((await called.CallAsync(operation, body: "[1")).Status, (int[])[400, 422]);
        Assert.Empty(simulator.Charges);
        if (host != VendorHost.FalQueue)
        {
            Assert.Contains((await called.CallAsync(operation, body: "{}")).Status, (int[])[400, 422]);
            Assert.Empty(simulator.Charges);
        }
    }

    private static Task<VendorSimulator> StartAsync() =>
        VendorSimulator.StartAsync(new SimulatorOptions { PollsUntilDone = Polls }, TestContext.Current.CancellationToken);

    private static TheoryData<VendorHost, string> Operations(Func<ApiOperation, bool> predicate) =>
        [.. from host in Enum.GetValues<VendorHost>() from operation in Document(host).Operations where predicate(operation) select (host, operation.Id)];

    private static DocumentedHost Host(VendorHost host, VendorSimulator simulator) => new(host, Document(host), simulator);

    private static ApiOperation Find(VendorHost host, string operationId) => Document(host).Operations.Single(operation => operation.Id == operationId);

    private static ApiDocument Document(VendorHost host) => HostCatalog.DocumentOf(host, EmbeddedDocuments.Read());
}
