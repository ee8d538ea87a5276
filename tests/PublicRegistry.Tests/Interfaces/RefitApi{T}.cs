using Microsoft.Extensions.DependencyInjection;
using Refit;
using Reelwire.Contract.Tests.Wire;
using Reelwire.Core;

namespace Reelwire.PublicRegistry.Tests.Interfaces;

/// <summary>An interface.</summary>
/// <param name="address">Where its host is.</param>
/// <param name="newClient">Makes the vendor's client.</param>
/// <param name="of">The interface on that client.</param>
/// <param name="newSettings">Makes the vendor's settings for Refit.</param>
/// <param name="addTransport">Adds the vendor's transport.</param>
/// <param name="calls">A call of each method.</param>
internal sealed class RefitApi<T>(
    string address,
    Func<HttpMessageHandler, VideoClient> newClient,
    Func<VideoClient, T> of,
    Func<RefitSettings> newSettings,
    Func<IHttpClientBuilder, IHttpClientBuilder> addTransport,
    Dictionary<string, Func<T, CancellationToken, Task>> calls) : RefitApi
    where T : class
{
    public override Type Type => typeof(T);

    public override IReadOnlyCollection<string> Methods => calls.Keys;

    internal override async Task<string> SentByClientAsync(string method, CancellationToken cancellationToken)
    {
        await using var server = new WireServer();
        await using var client = newClient(server.NewHandler());
        await calls[method](of(client), cancellationToken);
        return await server.SingleRequestAsync();
    }

    internal override async Task<string> SentByRefitAsync(string method, CancellationToken cancellationToken)
    {
        await using var server = new WireServer();
        await using var host = NewHost(services => services.AddRefitGeneratedClient<T>(newSettings()), server.NewHandler());
        await calls[method](host.GetRequiredService<T>(), cancellationToken);
        return await server.SingleRequestAsync();
    }

    internal override IEnumerable<object> Made()
    {
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        yield return RestService.ForGenerated<T>(http);
        yield return RestService.ForGenerated<T>(http, newSettings());
        yield return RestService.For<T>(http, newSettings());
        using var generated = NewHost(services => services.AddRefitGeneratedClient<T>(newSettings()), new SocketsHttpHandler());
        yield return generated.GetRequiredService<T>();

        // This one asks for the package Refit.Reflection, which is here.
        using var reflected = NewHost(services => services.AddRefitClient<T>(newSettings()), new SocketsHttpHandler());
        yield return reflected.GetRequiredService<T>();
    }

    private ServiceProvider NewHost(Func<IServiceCollection, IHttpClientBuilder> add, HttpMessageHandler network)
    {
        var services = new ServiceCollection();
        addTransport(add(services)).ConfigureHttpClient(http => http.BaseAddress = new Uri(address)).ConfigurePrimaryHttpMessageHandler(() => network);
        return services.BuildServiceProvider();
    }
}
