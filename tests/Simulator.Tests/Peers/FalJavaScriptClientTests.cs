using System.Text.Json;

namespace Reelwire.Simulator.Tests.Peers;

/// <summary>fal's own JavaScript client, unmodified, against the simulator.</summary>
public sealed class FalJavaScriptClientTests
{
    private static readonly string[] s_statuses = ["IN_QUEUE", "IN_PROGRESS", "COMPLETED"];

    [Fact]
    public async Task It_submits_polls_streams_reads_cancels_and_uploads_without_an_error()
    {
        await using var simulator = await VendorSimulator.StartAsync(new SimulatorOptions { PollsUntilDone = 3 }, TestContext.Current.CancellationToken);

        var results = await NodeScript.RunAsync("fal-client.mjs", "@fal-ai/client", simulator.FalQueue.AbsoluteUri, simulator.FalRun.AbsoluteUri, simulator.FalRest.AbsoluteUri);

        Assert.Equal(s_statuses, Texts(results.GetProperty("poll").GetProperty("seen")));
        Assert.NotEmpty(results.GetProperty("poll").GetProperty("requestId").GetString()!);
        Assert.EndsWith(".mp4", results.GetProperty("poll").GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Equal(("IN_QUEUE", true), (results.GetProperty("byHand").GetProperty("first").GetString(), results.GetProperty("byHand").GetProperty("same").GetBoolean()));
        Assert.Equal(s_statuses, Texts(results.GetProperty("stream").GetProperty("seen")));
        Assert.Equal(["Starting the model.", "Generating: 50%", "Generating: 100%"], Texts(results.GetProperty("stream").GetProperty("logs")));
        Assert.EndsWith(".mp4", results.GetProperty("stream").GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Equal("COMPLETED", results.GetProperty("streamWithToken").GetString());
        Assert.Equal("""{"status":"COMPLETED","error":"client_cancelled"}""", results.GetProperty("cancel").GetRawText());
        Assert.Equal("""{"type":"image/png","bytes":[1,2,3]}""", results.GetProperty("upload").GetRawText());
        Assert.Equal($$"""{"type":"video/mp4","length":{{91 * 1024 * 1024}},"last":9}""", results.GetProperty("uploadInParts").GetRawText());
        Assert.EndsWith(".mp4", results.GetProperty("uploadAsInput").GetString(), StringComparison.Ordinal);
        Assert.Equal("""{"name":"ValidationError","status":422,"fields":["body.image_url","body.prompt"]}""", results.GetProperty("refused").GetRawText());
        Assert.All(simulator.Requests, request => Assert.NotNull(request.OperationId));
        Assert.Equal(6, simulator.Charges.Count);
    }

    private static IEnumerable<string?> Texts(JsonElement list) => list.EnumerateArray().Select(item => item.GetString());
}
