using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Reelwire.AspNetCore;
using Reelwire.Core;
using Reelwire.Fal;
using Reelwire.Freepik;

namespace Reelwire.Benchmarks.Webhooks;

/// <summary>A web application with clients of the vendors in memory, and webhooks.</summary>
internal sealed class HookHost : IAsyncDisposable
{
    public const string Secret = "a-secret-of-the-benchmark";

    private static readonly MediaInput s_image = MediaInput.FromUri(new Uri("https://example.com/1.jpg"));

    private readonly WebApplication _application;
    private readonly Dictionary<string, RequestDelegate> _endpoints;

    private HookHost(WebApplication application)
    {
        _application = application;
        _endpoints = application.Services.GetRequiredService<EndpointDataSource>().Endpoints.ToDictionary(endpoint => endpoint.Metadata.GetRequiredMetadata<IEndpointNameMetadata>().EndpointName, endpoint => endpoint.RequestDelegate!, StringComparer.Ordinal);
    }

    public HookVendor Vendor => _application.Services.GetRequiredService<HookVendor>();

    private FreepikClient Freepik => _application.Services.GetRequiredService<FreepikClient>();

    private FalClient Fal => _application.Services.GetRequiredService<FalClient>();

    /// <summary>Starts one on a free port of this machine.</summary>
    public static async Task<HookHost> StartAsync(TimeProvider clock)
    {
        var address = new Uri("http://127.0.0.1:1");
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton(clock).AddSingleton<HookVendor>();
        builder.Services.AddReelwireWebhooks(options =>
        {
            options.PublicAddress = address;
            options.FreepikSecrets.Add(Secret);
            options.Kept = 1_000_000;
        });
        builder.Services.AddFreepik(options => (options.ApiKey, options.Budget) = ("any", new RequestBudget([], clock))).ConfigurePrimaryHttpMessageHandler(services => services.GetRequiredService<HookVendor>());
        builder.Services.AddFal(options => options.ApiKey = "any").ConfigurePrimaryHttpMessageHandler(services => services.GetRequiredService<HookVendor>());
        var application = builder.Build();
        application.MapFreepikWebhook("/hooks/freepik");
        application.MapFalWebhook("/hooks/fal");
        await application.StartAsync();
        address = new Uri(application.Urls.Single());
        application.Services.GetRequiredService<IOptionsMonitorCache<WebhookOptions>>().Clear();
        return new HookHost(application);
    }

    public async Task<GenerationTask> SubmitAsync(string vendor) => vendor == "freepik"
        ? await Freepik.SubmitSeedancePro720pAsync(new SeedancePro720pRequest { Prompt = "She smiles", Image = s_image })
        : await Fal.SubmitSeedanceV1ProImageToVideoAsync(new SeedanceV1ProImageToVideoRequest { Prompt = "She smiles", ImageUrl = s_image });

    /// <summary>Hands a webhook to its endpoint, without a connection.</summary>
    /// <returns>The status of the answer.</returns>
    public async Task<int> PostAsync(HookRequest webhook)
    {
        var context = new DefaultHttpContext { RequestServices = _application.Services };
        context.Request.Method = HttpMethods.Post;
        context.Request.ContentType = "application/json";
        context.Request.RouteValues["token"] = webhook.Token;
        context.Request.Body = new MemoryStream(webhook.Body);
        foreach (var (name, value) in webhook.Headers)
        {
            context.Request.Headers[name] = value;
        }

        await _endpoints[$"Reelwire.Webhooks.{webhook.Vendor}"](context);
        return context.Response.StatusCode;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
