using System.Net;
using System.Net.Http.Headers;
using System.Web;
using System.Xml.Linq;

namespace Reelwire.Simulator.Tests.Files;

public sealed class ExpiryTests
{
    private static readonly HttpClient s_client = new();
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task A_url_of_Novita_works_for_its_ttl_of_3600_seconds()
    {
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = _clock, TaskDuration = TimeSpan.Zero });

        var (url, ttl) = await NovitaVideoAsync(simulator);

        Assert.Equal("3600", ttl);
        Assert.Equal("3600", HttpUtility.ParseQueryString(new Uri(url).Query)["X-Amz-Expires"]);
        await AssertEndsAfterAsync(url, TimeSpan.FromSeconds(3600));
    }

    [Fact]
    public async Task A_url_of_AimlApi_works_for_a_day()
    {
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = _clock, TaskDuration = TimeSpan.Zero });
        var submit = await Reply.PostAsync(simulator.AimlApi + "/v2/video/generations", "Bearer any", """{ "model": "maker/two", "prompt": "a" }""");
        var read = await Reply.GetAsync($"{simulator.AimlApi}/v2/video/generations?generation_id={submit["id"]}", "Bearer any");

        var url = read["video"].GetProperty("url").GetString()!;

        Assert.Equal("86400", HttpUtility.ParseQueryString(new Uri(url).Query)["X-Tos-Expires"]);
        await AssertEndsAfterAsync(url, TimeSpan.FromHours(24));
    }

    [Fact]
    public async Task The_time_can_be_set_and_the_vendor_tells_it()
    {
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = _clock, TaskDuration = TimeSpan.Zero, ResultLifetime = TimeSpan.FromMinutes(1) });

        var (url, ttl) = await NovitaVideoAsync(simulator);

        Assert.Equal("60", ttl);
        await AssertEndsAfterAsync(url, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_signature_opens_one_file_for_one_time_and_is_needed()
    {
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = _clock, TaskDuration = TimeSpan.Zero });
        var (url, _) = await NovitaVideoAsync(simulator);
        var (other, _) = await NovitaVideoAsync(simulator);

        Assert.Equal((HttpStatusCode.Forbidden, "AccessDenied", "Access Denied"), await RefusalAsync(url.Split('?')[0]));
        Assert.Equal("SignatureDoesNotMatch", (await RefusalAsync(url.Replace("Expires=3600", "Expires=36000", StringComparison.Ordinal))).Code);
        Assert.Equal("SignatureDoesNotMatch", (await RefusalAsync(other.Split('?')[0] + "?" + url.Split('?')[1])).Code);
    }

    [Fact]
    public async Task The_urls_of_Freepik_and_fal_stay_open()
    {
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = _clock, TaskDuration = TimeSpan.Zero });
        var result = await Reply.PostAsync(simulator.FalRun + "/workflows/acme/new-model/fast", "Key any", """{ "prompt": "a" }""");

        _clock.Advance(TimeSpan.FromDays(365));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(result["videos"][0].GetProperty("url").GetString()!));
    }

    [Fact]
    public async Task A_file_of_fal_is_deleted_when_its_request_asked_for_it()
    {
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = _clock, TaskDuration = TimeSpan.Zero });
        var result = await SendAsync(simulator.FalRun + "/workflows/acme/new-model/fast", "X-Fal-Object-Lifecycle-Preference", """{"expiration_duration_seconds":60,"initial_acl":{"default":"allow"}}""", """{ "prompt": "a" }""");
        var url = result["videos"][0].GetProperty("url").GetString()!;

        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(url));
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(url));
    }

    [Theory]
    [InlineData("/workflows/acme/new-model/fast", """{ "prompt": "a" }""", "X-Fal-Object-Lifecycle-Preference", "one day")]
    [InlineData("/workflows/acme/new-model/fast", """{ "prompt": "a" }""", "X-Fal-Object-Lifecycle-Preference", """{"expiration_duration_seconds":"1d"}""")]
    [InlineData("/workflows/acme/new-model/fast", """{ "prompt": "a" }""", "X-Fal-Object-Lifecycle-Preference", "[]")]
    public async Task A_wish_that_cannot_be_read_is_refused(string path, string body, string header, string wish)
    {
        await using var simulator = await FixtureSimulator.StartAsync();

        foreach (var host in (Uri[])[simulator.FalRun, simulator.FalQueue])
        {
            var reply = await SendAsync(host + path, header, wish, body);
            Assert.Equal((HttpStatusCode.UnprocessableEntity, header), (reply.Status, reply["detail"][0].GetProperty("loc")[1].GetString()));
        }

        Assert.Empty(simulator.Charges);
    }

    private static async Task<(string Url, string Ttl)> NovitaVideoAsync(VendorSimulator simulator)
    {
        var submit = await Reply.PostAsync(simulator.Novita + "/v3/async/new-model", "Bearer any", """{ "prompt": "a" }""");
        var video = (await Reply.GetAsync($"{simulator.Novita}/v3/async/task-result?task_id={submit["task_id"]}", "Bearer any"))["videos"][0];
        return (video.GetProperty("video_url").GetString()!, video.GetProperty("video_url_ttl").GetString()!);
    }

    private async Task AssertEndsAfterAsync(string url, TimeSpan lifetime)
    {
        _clock.Advance(lifetime - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(url));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((HttpStatusCode.Forbidden, "AccessDenied", "Request has expired"), await RefusalAsync(url));
    }

    private static async Task<HttpStatusCode> StatusAsync(string url)
    {
        using var response = await s_client.GetAsync(url, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static async Task<(HttpStatusCode Status, string? Code, string? Message)> RefusalAsync(string url)
    {
        using var response = await s_client.GetAsync(url, TestContext.Current.CancellationToken);
        var error = XElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (response.StatusCode, error.Element("Code")?.Value, error.Element("Message")?.Value);
    }

    private static Task<Reply> SendAsync(string url, string header, string value, string body)
    {
        var content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        content.Headers.TryAddWithoutValidation(header, value);
        return Reply.SendAsync(HttpMethod.Post, url, "Key any", content);
    }
}
