using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Reelwire.Tests.Chromium))]

namespace Reelwire.Simulator.Browser.Tests;

/// <summary>A simulator whose page is open in a browser. A test fails as well when the page writes an error to the console, throws, or breaks its Content-Security-Policy.</summary>
public abstract class BrowserTest(Chromium chromium) : IAsyncLifetime
{
    private protected const string Submit = "submit-seedance-v1-pro-i2v";
    private protected const string Valid = """{ "image": "https://example.com/a.jpg", "resolution": "480p", "prompt": "She smiles" }""";

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private readonly ConcurrentQueue<string> _problems = new();
    private IBrowserContext? _context;

    private protected VendorSimulator Simulator { get; private set; } = null!;

    private protected IPage Page { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _context = await chromium.NewContextAsync();
        Simulator = await VendorSimulator.StartAsync(new SimulatorOptions { PollsUntilDone = 3 }, TestContext.Current.CancellationToken);
        Page = await _context.NewPageAsync();
        Page.Console += (_, message) => Note(message.Type is "error" or "warning", message.Text);
        Page.PageError += (_, problem) => Note(true, problem);
        await Page.GotoAsync(Simulator.BaseAddress.AbsoluteUri);
        await Assertions.Expect(Page.Locator("#connection")).ToHaveTextAsync("live");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _client.Dispose();
        if (_context is null)
        {
            return; // skipped
        }

        await _context.DisposeAsync();
        await Simulator.DisposeAsync();
        Assert.Empty(_problems);
    }

    /// <summary>For a test that causes them.</summary>
    private protected void ForgetProblems() => _problems.Clear();

    private protected ILocator Row(string list, string text) => Page.Locator($"#{list} > li").Filter(new() { HasText = text });

    /// <summary>Submits to Novita.</summary>
    private protected async Task<(HttpStatusCode Status, string TaskId)> SubmitAsync(string json = Valid)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Simulator.Novita + "/v3/async/seedance-v1-pro-i2v") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        var (status, body) = await SendAsync(request);
        return (status, status == HttpStatusCode.OK ? System.Text.Json.JsonElement.Parse(body).GetProperty("task_id").GetString()! : "");
    }

    /// <summary>Reads a task of Novita.</summary>
    private protected async Task PollAsync(string taskId)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Simulator.Novita + "/v3/async/task-result?task_id=" + taskId);
        await SendAsync(request);
    }

    private async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpRequestMessage request)
    {
        request.Headers.Authorization = new("Bearer", "any");
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private void Note(bool isProblem, string text)
    {
        if (isProblem)
        {
            _problems.Enqueue(text);
        }
    }
}
