using System.Net;

namespace Reelwire.Simulator.Tests.Vendors;

public sealed class FalRestTests
{
    private const string Key = "Key id:secret";

    [Fact]
    public async Task An_upload_can_be_downloaded_under_its_file_url()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        var start = await Reply.PostAsync(simulator.FalRest + "/storage/upload/initiate?storage_type=fal-cdn-v3", Key, """{ "content_type": "image/png", "file_name": "a.png" }""");
        var content = new ByteArrayContent([1, 2, 3]);
        content.Headers.ContentType = new("image/png");

        var early = await Reply.GetAsync(start["file_url"].GetString()!, null);
        var upload = await Reply.SendAsync(HttpMethod.Put, start["upload_url"].GetString()!, null, content);
        var download = await Reply.GetAsync(start["file_url"].GetString()!, null);

        Assert.EndsWith(".png", start["file_url"].GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, early.Status);
        Assert.Equal(HttpStatusCode.OK, upload.Status);
        Assert.Equal((HttpStatusCode.OK, "image/png"), (download.Status, download.ContentType));
        Assert.Equal(HttpStatusCode.NotFound, (await Reply.SendAsync(HttpMethod.Put, start["upload_url"].GetString()!, null, new ByteArrayContent([4]))).Status);
    }

    [Fact]
    public async Task An_upload_to_a_url_that_was_never_given_is_not_found()
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await Reply.SendAsync(HttpMethod.Put, $"{simulator.FalRest}/files/x.png", null, new ByteArrayContent([1]))).Status);
    }
}
