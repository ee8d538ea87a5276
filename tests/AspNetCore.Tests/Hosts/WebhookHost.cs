using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reelwire.Fal;
using Reelwire.Freepik;
using Reelwire.Novita;
using Reelwire.Simulator;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Time;

namespace Reelwire.AspNetCore.Tests.Hosts;

/// <summary>A web application on Kestrel with clients and webhooks, beside a simulator that posts them. One clock is everybody's, and moves when it is told.</summary>
internal sealed class WebhookHost : IAsyncDisposable
{
    public const string Secret = "simulator-webhook-secret";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly WebApplication _application;
    private readonly HttpClient _vendor = new();
    private Uri _address = new("http://127.0.0.1:1");

    private WebhookHost(VendorSimulator simulator, VirtualClock clock, HostSettings settings)
    {
        (Simulator, Clock) = (simulator, clock);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddReelwireWebhooks(options =>
        {
            (options.PublicAddress, options.FalKeySet) = (_address, new Uri(simulator.FalRest + "/.well-known/jwks.json"));
            options.FreepikSecrets.Add(Secret);
            settings.Options(options);
        });
        builder.Services.AddFreepik(options => (options.ApiKey, options.BaseAddress) = ("any", simulator.Freepik));
        builder.Services.AddFal(options => (options.ApiKey, options.QueueAddress) = ("any", simulator.FalQueue));
        builder.Services.AddNovita(options => (options.ApiKey, options.BaseAddress) = ("any", simulator.Novita));
        settings.Services(builder.Services);
        _application = builder.Build();
        Counts = new OutcomeCounts(Services);
        settings.Map(_application);
    }

    public VendorSimulator Simulator { get; }

    public VirtualClock Clock { get; }

    public OutcomeCounts Counts { get; }

    public LogCollector Logs { get; } = new();

    public IServiceProvider Services => _application.Services;

    public FreepikClient Freepik => Services.GetRequiredService<FreepikClient>();

    public FalClient Fal => Services.GetRequiredService<FalClient>();

    public NovitaClient Novita => Services.GetRequiredService<NovitaClient>();

    /// <summary>The status reads so far; fal.ai's results and public keys are others.</summary>
    public int Looks => Simulator.Requests.Count(request =>
        request.Method == "GET" && request.Host is (VendorHost.Freepik or VendorHost.Novita or VendorHost.FalQueue) && (request.Host != VendorHost.FalQueue || request.Target.Contains("/status", StringComparison.Ordinal)));

    /// <summary>Where the host is reached.</summary>
    public Uri Address => _address;

    /// <summary>Where the submits so far want their webhooks, as they were sent.</summary>
    public IReadOnlyList<string> Addresses => [.. Simulator.Requests.Where(request => request.Method == "POST").Select(WebhookOf).OfType<string>()];

    public static async Task<WebhookHost> StartAsync(VendorSimulator simulator, VirtualClock clock, HostSettings? settings = null)
    {
        var host = new WebhookHost(simulator, clock, settings ?? new HostSettings());
        await host._application.StartAsync(TestContext.Current.CancellationToken);
        host._address = new Uri(host._application.Urls.Single() + (settings?.PathBase ?? ""));
        host.Services.GetRequiredService<IOptionsMonitorCache<WebhookOptions>>().Clear();
        return host;
    }

    /// <summary>Posts what a vendor might post.</summary>
    public async Task<HttpStatusCode> PostAsync(string address, string body, params IEnumerable<(string Name, string Value)> headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await SendAsync(request);
    }

    public async Task<HttpStatusCode> SendAsync(HttpRequestMessage request)
    {
        using var response = await _vendor.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    /// <summary>Lets what is due happen, without any time passing, until it has.</summary>
    public async Task UntilAsync(Func<bool> condition, string what)
    {
        var started = Stopwatch.GetTimestamp();
        while (!condition())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            Assert.True(Stopwatch.GetElapsedTime(started) < s_patience, $"Never came: {what}. Webhooks: {string.Join(", ", Simulator.Webhooks)}");
            Clock.Advance(TimeSpan.Zero);
            await Task.Yield();
        }
    }

    /// <summary>Lets what is due happen until a wait is over.</summary>
    public async Task<T> EndAsync<T>(Task<T> wait)
    {
        await UntilAsync(() => wait.IsCompleted, "the end of the wait");
        return await wait;
    }

    public async ValueTask DisposeAsync()
    {
        _vendor.Dispose();
        Counts.Dispose();
        await _application.DisposeAsync();
    }

    private static string? WebhookOf(RecordedRequest request)
    {
        if (request.Host == VendorHost.FalQueue)
        {
            return QueryHelpers.ParseQuery(request.Target[(request.Target.IndexOf('?', StringComparison.Ordinal) + 1)..]).GetValueOrDefault("fal_webhook");
        }

        using var body = JsonDocument.Parse(request.Body);
        return body.RootElement.TryGetProperty("webhook_url", out var url) ? url.GetString()
            : body.RootElement.TryGetProperty("extra", out var extra) ? extra.GetProperty("webhook").GetProperty("url").GetString()
            : null;
    }
}
