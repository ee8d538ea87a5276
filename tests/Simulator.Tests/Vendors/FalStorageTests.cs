using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Reelwire.Simulator.Tests.Vendors;

/// <summary>Uploads as fal's JavaScript and Python clients make them.</summary>
public sealed class FalStorageTests
{
    private const string Key = "Key id:secret";
    private const string File = """{ "content_type": "video/mp4", "file_name": "a.mp4" }""";

    [Fact]
    public async Task Parts_become_one_file_in_the_order_of_their_numbers()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        var start = await InitiateAsync(simulator);

        var second = await PutAsync(start["upload_url"] + "/2", "World");
        var first = await PutAsync(start["upload_url"] + "/1", "Hello");
        var complete = await CompleteAsync(start["upload_url"] + "/complete", (1, first["etag"].GetString()), (2, second["etag"].GetString()));

        Assert.Equal((1, first.Headers.ETag!.ToString()), (first["partNumber"].GetInt32(), first["etag"].GetString()));
        Assert.Equal(HttpStatusCode.OK, complete.Status);
        Assert.Equal(("video/mp4", "HelloWorld"), await DownloadAsync(start["file_url"].GetString()!));
    }

    [Fact]
    public async Task A_list_that_does_not_name_the_parts_completes_nothing()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        var start = await InitiateAsync(simulator);
        var first = (await PutAsync(start["upload_url"] + "/1", "Hello"))["etag"].GetString();
        var second = (await PutAsync(start["upload_url"] + "/2", "World"))["etag"].GetString();
        var url = start["upload_url"] + "/complete";

        Assert.Equal(HttpStatusCode.BadRequest, (await CompleteAsync(url, (1, first))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await CompleteAsync(url, (2, second), (1, first))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await CompleteAsync(url, (1, first), (2, first))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Reply.PostAsync(url, null, "{")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Reply.GetAsync(start["file_url"].GetString()!, null)).Status);
        Assert.Equal(HttpStatusCode.OK, (await CompleteAsync(url, (1, first), (2, second))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await CompleteAsync(url, (1, first), (2, second))).Status);
    }

    [Fact]
    public async Task The_CDN_takes_a_file_with_a_token()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        var token = await TokenAsync(simulator);

        var upload = await CdnAsync(token["base_url"] + "/files/upload", token, "Hello");

        Assert.Equal("Bearer", token["token_type"].GetString());
        Assert.EndsWith(".png", upload["access_url"].GetString(), StringComparison.Ordinal);
        Assert.Equal(("image/png", "Hello"), await DownloadAsync(upload["access_url"].GetString()!));
    }

    [Fact]
    public async Task The_CDN_takes_parts_below_the_id_of_the_upload()
    {
        await using var simulator = await FixtureSimulator.StartAsync();
        var token = await TokenAsync(simulator);
        var start = await CdnAsync(token["base_url"] + "/files/upload/multipart", token, "");
        var upload = $"{start["access_url"]}/multipart/{start["uploadId"]}";

        var part = await PutAsync(upload + "/1", "Hello");
        var other = await PutAsync($"{start["access_url"]}/multipart/other/1", "Hello");
        var complete = await CompleteAsync(upload + "/complete", (1, part.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        Assert.Equal(start["access_url"].GetString(), complete["access_url"].GetString());
        Assert.Equal(("image/png", "Hello"), await DownloadAsync(start["access_url"].GetString()!));
    }

    [Fact]
    public async Task A_token_of_the_CDN_ends_and_cannot_be_made_up()
    {
        var clock = new ManualClock();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = clock });
        var token = await TokenAsync(simulator);
        Assert.StartsWith("2026-01-02T04:04:05", token["expires_at"].GetString(), StringComparison.Ordinal);

        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(HttpStatusCode.Unauthorized, (await CdnAsync(token["base_url"] + "/files/upload", token, "Hello")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Reply.PostAsync(token["base_url"] + "/files/upload", "Bearer made-up", "Hello")).Status);
    }

    [Fact]
    public async Task An_upload_is_deleted_when_its_header_says_so()
    {
        var clock = new ManualClock();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = clock });
        var content = new StringContent(File, new MediaTypeHeaderValue("application/json"));
        content.Headers.TryAddWithoutValidation("X-Fal-Object-Lifecycle", """{"expiration_duration_seconds":3600}""");
        var start = await Reply.SendAsync(HttpMethod.Post, simulator.FalRest + "/storage/upload/initiate?storage_type=fal-cdn-v3", Key, content);
        await PutAsync(start["upload_url"].GetString()!, "Hello");
        var before = await Reply.GetAsync(start["file_url"].GetString()!, null);

        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (before.Status, (await Reply.GetAsync(start["file_url"].GetString()!, null)).Status));
    }

    [Theory]
    [InlineData("/storage/upload/initiate-multipart?storage_type=fal-cdn-v3", File)]
    [InlineData("/storage/auth/token?storage_type=fal-cdn-v3", "{}")]
    [InlineData("/tokens/", """{ "allowed_apps": ["bytedance"] }""")]
    public async Task A_key_is_needed(string path, string body)
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await Reply.PostAsync(simulator.FalRest + path, null, body)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Reply.PostAsync(simulator.FalRest + path, Key, body)).Status);
    }

    private static Task<Reply> InitiateAsync(VendorSimulator simulator) =>
        Reply.PostAsync(simulator.FalRest + "/storage/upload/initiate-multipart?storage_type=fal-cdn-v3", Key, File);

    private static Task<Reply> TokenAsync(VendorSimulator simulator) => Reply.PostAsync(simulator.FalRest + "/storage/auth/token?storage_type=fal-cdn-v3", Key, "{}");

    private static Task<Reply> PutAsync(string url, string text) => Reply.SendAsync(HttpMethod.Put, url, null, new ByteArrayContent(Encoding.UTF8.GetBytes(text)));

    private static Task<Reply> CompleteAsync(string url, params IEnumerable<(int Number, string? Tag)> parts) =>
        Reply.PostAsync(url, null, $$"""{ "parts": [{{string.Join(',', parts.Select(part => $$"""{ "partNumber": {{part.Number}}, "etag": {{System.Text.Json.JsonSerializer.Serialize(part.Tag)}} }"""))}}] }""");

    private static Task<Reply> CdnAsync(string url, Reply token, string text)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        content.Headers.TryAddWithoutValidation("X-Fal-File-Name", "portrait.png");
        return Reply.SendAsync(HttpMethod.Post, url, $"{token["token_type"]} {token["token"]}", content);
    }

    private static async Task<(string? Type, string Text)> DownloadAsync(string url)
    {
        using var client = new HttpClient();
        using var response = await client.GetAsync(url, TestContext.Current.CancellationToken);
        return (response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
