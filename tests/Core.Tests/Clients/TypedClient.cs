using Microsoft.Extensions.DependencyInjection;
using Reelwire.Core.Tests.Http;

namespace Reelwire.Core.Tests.Clients;

/// <summary>A typed client of somebody else's, sent through the transport.</summary>
internal static class TypedClient
{
    public static HttpClient Of(ServiceProvider services) => services.GetRequiredService<IHttpClientFactory>().CreateClient("typed");

    /// <summary>A host with such a client, over a made-up network.</summary>
    public static ServiceProvider Services(FakeHandler network, Action<IHttpClientBuilder>? configure = null, string? key = "key")
    {
        var builder = new ServiceCollection().AddHttpClient("typed").ConfigurePrimaryHttpMessageHandler(() => network);
        Add(builder, key);
        configure?.Invoke(builder);
        return builder.Services.BuildServiceProvider();
    }

    public static void Add(IHttpClientBuilder builder, string? key) =>
        builder.AddVideoTransport<TestOptions, TestOptionsValidator>(TestVendor.Profile, options => options.ApiKey = key, _ => [new Uri("https://api.acme.example")]);
}
