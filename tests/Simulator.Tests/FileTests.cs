using System.Net;
using System.Net.Http.Headers;

namespace Reelwire.Simulator.Tests;

public sealed class FileTests
{
    [Fact]
    public async Task A_video_is_a_playable_MP4_of_known_length()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        using var client = new HttpClient();
        var url = await MakeVideoAsync(simulator);

        using var response = await client.GetAsync(url, TestContext.Current.CancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, "video/mp4", bytes.LongLength), (response.StatusCode, response.Content.Headers.ContentType!.MediaType, response.Content.Headers.ContentLength));
        Assert.NotNull(response.Headers.ETag);
        Assert.Equal("ftyp"u8, bytes.AsSpan(4, 4));
        Assert.InRange(bytes.AsSpan().IndexOf("moov"u8), 1, bytes.AsSpan().IndexOf("mdat"u8)); // faststart: plays before it is whole
    }

    [Fact]
    public async Task A_part_of_a_video_can_be_had_and_an_unchanged_one_is_not_sent_again()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        using var client = new HttpClient();
        var url = await MakeVideoAsync(simulator);
        using var whole = await client.GetAsync(url, TestContext.Current.CancellationToken);
        var bytes = await whole.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        using var range = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { Range = new RangeHeaderValue(100, null) } };
        using var part = await client.SendAsync(range, TestContext.Current.CancellationToken);
        using var conditional = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { IfNoneMatch = { whole.Headers.ETag! } } };
        using var unchanged = await client.SendAsync(conditional, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(bytes[100..], await part.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task A_file_that_was_never_made_is_not_found()
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await Reply.GetAsync(simulator.BaseAddress + "files/x.mp4", null)).Status);
    }

    private static async Task<string> MakeVideoAsync(VendorSimulator simulator)
    {
        var result = await Reply.PostAsync(simulator.FalRun + "/workflows/acme/new-model/fast", "Key any", """{ "prompt": "She waves" }""");
        return result["videos"][0].GetProperty("url").GetString()!;
    }
}
