using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Reelwire.Simulator;
using Reelwire.Simulator.Faults;
using Reelwire.Simulator.Time;
using static Microsoft.Playwright.Assertions;

namespace Reelwire.Packages.Tests.Samples;

/// <summary>samples/Web: an upload becomes a video on a page, by webhook.</summary>
[Collection(nameof(FeedCollection))]
public sealed partial class WebSampleTests(WebSample sample, Chromium chromium) : IClassFixture<WebSample>, IClassFixture<Chromium>, IDisposable
{
    private readonly ConcurrentQueue<string> _problems = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });

    [Fact]
    public async Task An_upload_becomes_a_video_on_the_page_and_the_state_came_by_webhook()
    {
        await using var context = await chromium.NewContextAsync();
        var address = WebSample.NewAddress();
        await using var web = await sample.StartAsync(address, sample.NewFolder());

        var page = await OpenAsync(context, address);
        await SubmitAsync(page);
        await ExpectVideoAsync(page);

        await page.SetViewportSizeAsync(360, 740);
        Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(_problems);

        // Without webhooks the first look would come after two minutes.
        var events = await ReadEventsAsync(new Uri(SimulatorAddress().Match(web.Output).Groups[1].Value));
        Assert.Contains(events, one => Kind(one) == "webhook" && one.GetProperty("status").GetInt32() == 200);
        Assert.InRange(events.Count(one => Kind(one) == "read"), 1, 2);
        Assert.Single(events, one => Kind(one) == "charge");
    }

    [Fact]
    public async Task A_video_that_is_being_made_when_the_server_is_killed_comes_to_the_same_page_after_its_restart()
    {
        var (clock, told) = (NewClock(), new TaskCompletionSource<int?>());
        await using var simulator = await StartSimulatorAsync(clock, told);
        await using var context = await chromium.NewContextAsync();
        var (address, folder, options) = (WebSample.NewAddress(), sample.NewFolder(), Live(simulator));
        IPage page;
        await using (await sample.StartAsync(address, folder, [.. options, "--Webhooks:PublicAddress", address.OriginalString]))
        {
            page = await OpenAsync(context, address);
            await SubmitAsync(page);
            await Expect(page.Locator("li.reached")).ToHaveTextAsync(["Queued"]);
        }

        await Expect(page.Locator("#note")).ToContainTextAsync("trying again");
        await using var again = await sample.StartAsync(address, folder, [.. options, "--Webhooks:PublicAddress", address.OriginalString]);
        clock.Advance(TimeSpan.FromMinutes(1));

        await ExpectVideoAsync(page);
        Assert.Equal(200, await told.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        Assert.Single(simulator.Charges);
    }

    [Fact]
    public async Task A_video_whose_submit_lost_its_answer_is_found_by_its_webhook()
    {
        var (clock, told) = (NewClock(), new TaskCompletionSource<int?>());
        await using var simulator = await StartSimulatorAsync(clock, told);
        simulator.Faults.Add(new Fault { Host = VendorHost.Freepik, Kind = "reset-after-body" });
        var (address, folder) = (WebSample.NewAddress(), sample.NewFolder());
        await using var web = await sample.StartAsync(address, folder, [.. Live(simulator), "--Webhooks:PublicAddress", address.OriginalString]);

        Assert.Equal(HttpStatusCode.BadGateway, await PostAsync(address, await ReadTokenAsync(address), "She smiles", await ImageAsync()));
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(200, await told.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        Assert.Equal(IdInHandle(simulator), Path.GetFileNameWithoutExtension(Assert.Single(Directory.GetFiles(folder, "*.task"))).Split('.')[3]);
    }

    [Fact]
    public async Task What_is_no_image_too_large_without_words_or_from_another_site_is_refused_before_anything_is_paid()
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var address = WebSample.NewAddress();
        await using var web = await sample.StartAsync(address, sample.NewFolder(), [.. Live(simulator), "--Webhooks:PublicAddress", address.OriginalString]);
        var (image, token) = (await ImageAsync(), await ReadTokenAsync(address));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await PostAsync(address, token, "She smiles", "<svg/>"u8.ToArray()));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(address, token, "She smiles", [.. image, .. new byte[10 * 1024 * 1024]]));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(address, token, " ", image));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(address, token, new string('x', 2001), image));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(address, "", "She smiles", image));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(address, token, "She smiles", image, host: "rebound.example"));
        Assert.Empty(simulator.Requests);

        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(address, token, "She smiles", image));
        Assert.Single(simulator.Charges);
    }

    public void Dispose() => _http.Dispose();

    // Freepik's webhooks of another time are refused.
    private static VirtualClock NewClock() => new(TimeProvider.System.GetUtcNow());

    private static Task<VendorSimulator> StartSimulatorAsync(VirtualClock clock, TaskCompletionSource<int?> told) =>
        VendorSimulator.StartAsync(new SimulatorOptions { TimeProvider = clock, OnWebhook = webhook => told.TrySetResult(webhook.Status) }, TestContext.Current.CancellationToken);

    private static string[] Live(VendorSimulator simulator) =>
    [
        "--Live", "true",
        "--Freepik:ApiKey", "any",
        "--Freepik:BaseAddress", simulator.Freepik.AbsoluteUri,
        "--Freepik:Downloads:AllowLoopback", "true",
        "--Webhooks:FreepikSecrets:0", new SimulatorOptions().FreepikWebhookSecret,
        "--Webhooks:TokenKey", Convert.ToBase64String(SHA256.HashData("samples"u8)),
    ];

    // The fourth part of a task's handle, which names its file.
    private static string IdInHandle(VendorSimulator simulator) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(simulator.Charges.Single().TaskId));

    private static Task<byte[]> ImageAsync() => File.ReadAllBytesAsync(RepositoryRoot.File("samples", "portrait.jpg"), TestContext.Current.CancellationToken);

    private async Task<string> ReadTokenAsync(Uri address) =>
        (await _http.GetFromJsonAsync<JsonElement>(new Uri(address, "/antiforgery"), TestContext.Current.CancellationToken)).GetProperty("token").GetString()!;

    private static string Kind(JsonElement simulatorEvent) => simulatorEvent.GetProperty("event").GetString()!;

    private async Task<IPage> OpenAsync(IBrowserContext context, Uri address)
    {
        var page = await context.NewPageAsync();
        page.Console += (_, message) => Note(message.Type is "error" or "warning", message.Text);
        page.PageError += (_, problem) => Note(true, problem);
        await page.GotoAsync(address.AbsoluteUri);
        return page;
    }

    private static async Task SubmitAsync(IPage page)
    {
        await page.GetByLabel("Image").SetInputFilesAsync(RepositoryRoot.File("samples", "portrait.jpg"));
        await page.GetByLabel("What should happen?").FillAsync("<b>She</b> smiles");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the video" }).ClickAsync();
    }

    private static async Task ExpectVideoAsync(IPage page)
    {
        await Expect(page.Locator("li.reached")).ToHaveTextAsync(["Queued", "Running", "Done"]);
        await Expect(page.Locator("video")).ToHaveJSPropertyAsync("videoWidth", 480);
        await Expect(page.Locator("video")).ToHaveJSPropertyAsync("paused", false);
    }

    private async Task<List<JsonElement>> ReadEventsAsync(Uri simulator)
    {
        var lines = await _http.GetStringAsync(new Uri(simulator, "_simulator/events"), TestContext.Current.CancellationToken);
        return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];
    }

    private async Task<HttpStatusCode> PostAsync(Uri address, string token, string prompt, byte[] image, string? host = null)
    {
        using var form = new MultipartFormDataContent { { new StringContent(prompt), "prompt" }, { new ByteArrayContent(image), "image", "portrait.jpg" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "/videos")) { Content = form };
        request.Headers.Host = host;
        request.Headers.ExpectContinue = true; // a refusal can come before the image is sent
        request.Headers.Add("RequestVerificationToken", token);
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private void Note(bool isProblem, string text)
    {
        if (isProblem)
        {
            _problems.Enqueue(text);
        }
    }

    [GeneratedRegex(@"look at it at (http://\S+)")]
    private static partial Regex SimulatorAddress();
}
