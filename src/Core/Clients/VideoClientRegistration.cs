using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Reelwire.Core;

/// <summary>What all <c>AddFreepik</c>, <c>AddFal</c> ... share.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class VideoClientRegistration
{
    internal const string NamePrefix = "Reelwire.";

    /// <summary>Registers a singleton client over a named <see cref="HttpClient"/> whose primary handler is guarded.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="vendor">The vendor.</param>
    /// <param name="create">Makes the client.</param>
    /// <returns>The builder of the named client, for handlers and settings of the host's own.</returns>
    public static IHttpClientBuilder AddVideoClient<TClient, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        this IServiceCollection services, VendorProfile vendor, Func<VideoClientConnection, TOptions, TClient> create)
        where TClient : VideoClient
        where TOptions : VideoClientOptions
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(vendor);
        services.TryAddSingleton(TimeProvider.System);
        AddGuard(services);
        services.TryAddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<TOptions>>().Value;
            var time = provider.GetRequiredService<TimeProvider>();
            var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient(NamePrefix + vendor.Name);
            var logger = provider.GetRequiredService<ILoggerFactory>().CreateLogger(NamePrefix + vendor.Name);
            return create(VideoClientConnection.FromFactory(http, vendor, options, logger, time), options);
        });
        return services.AddHttpClient(NamePrefix + vendor.Name)
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(VideoClientConnection.NewHandler)

            // The client is a singleton: its handler lives as long, and refreshes DNS by itself.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
    }

    // The first filter has the last word: one that came before could put a primary handler of its own in place of the guarded one.
    private static void AddGuard(IServiceCollection services)
    {
        if (!services.Any(service => service.ImplementationType == typeof(PaidSendGuardFilter)))
        {
            services.Insert(0, ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter, PaidSendGuardFilter>());
        }
    }
}
