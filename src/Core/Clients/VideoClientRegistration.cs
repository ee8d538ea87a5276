using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
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
    /// <param name="name">The key of the service, and the name of its options; <see langword="null"/> for the client without a name.</param>
    /// <param name="create">Makes the client.</param>
    /// <returns>The builder of the named client, for handlers and settings of the host's own.</returns>
    public static IHttpClientBuilder AddVideoClient<TClient, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        this IServiceCollection services, VendorProfile vendor, string? name, Func<VideoClientConnection, TOptions, TClient> create)
        where TClient : VideoClient
        where TOptions : VideoClientOptions
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(vendor);
        services.TryAddSingleton(TimeProvider.System);
        AddGuard(services);

        // One for all clients of the vendor, whatever their names: it may count them together.
        services.TryAddKeyedSingleton(vendor.Package, (provider, _) => new RequestBudget(vendor.Limits, provider.GetRequiredService<TimeProvider>()));
        var clientName = name is null ? vendor.Package : $"{vendor.Package}.{name}";
        if (name is null)
        {
            // The environment knows one account: a second one that lacks its key must not spend the first one's money.
            services.PostConfigure<TOptions>(options => options.ReadEnvironment());
            services.TryAddSingleton(provider => Create(provider, null));
        }
        else
        {
            services.TryAddKeyedSingleton(name, Create);
        }

        return services.AddHttpClient(clientName)
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => VideoClientConnection.NewHandler(OptionsOf(provider).Transport))

            // The client is a singleton: its handler lives as long, and refreshes DNS by itself.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);

        TOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name);

        TClient Create(IServiceProvider provider, object? key)
        {
            var options = OptionsOf(provider);
            var defaults = provider.GetRequiredService<IHttpClientFactory>().CreateClient(clientName);
            var handlers = new HttpMessageInvoker(provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(clientName), disposeHandler: false);
            var logger = provider.GetRequiredService<ILoggerFactory>().CreateLogger(clientName);
            var budget = options.Budget ?? provider.GetRequiredKeyedService<RequestBudget>(vendor.Package);
            return create(VideoClientConnection.FromFactory(handlers, defaults, vendor, options, budget, logger, provider.GetRequiredService<IMeterFactory>(), provider.GetRequiredService<TimeProvider>(), name, provider.GetService<ITaskWebhooks>()), options);
        }
    }

    /// <summary>
    /// Has a typed client of the host's own send as this library's clients do: with the vendor's key, to the vendor's addresses, each POST once.
    /// </summary>
    /// <param name="builder">The client's builder.</param>
    /// <param name="vendor">The vendor.</param>
    /// <param name="configure">Sets the options, which have the client's name; the environment gives the key where there is none.</param>
    /// <param name="addresses">Where the key may go.</param>
    /// <exception cref="ArgumentException">The client has a transport already, or the builder is that of all clients.</exception>
    public static IHttpClientBuilder AddVideoTransport<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TValidator>(
        this IHttpClientBuilder builder, VendorProfile vendor, Action<TOptions>? configure, Func<TOptions, IReadOnlyList<Uri>> addresses)
        where TOptions : VideoClientOptions
        where TValidator : class, IValidateOptions<TOptions>
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(vendor);
        ArgumentNullException.ThrowIfNull(addresses);
        var name = builder.Name ?? throw new ArgumentException($"The transport of {vendor.Title} is for one client, not for all: add it to the builder that AddHttpClient or AddRefitGeneratedClient returns.", nameof(builder));
        if (name.StartsWith(NamePrefix, StringComparison.Ordinal) || builder.Services.Any(service => service.ImplementationInstance is VendorTransportFilter filter && string.Equals(filter.Name, name, StringComparison.Ordinal)))
        {
            throw new ArgumentException($"The client '{name}' has a transport already; with two of them nothing could be sent.", nameof(builder));
        }

        builder.Services.TryAddSingleton(TimeProvider.System);

        // As for clients: the environment knows one account, and what is configured by itself may be meant for another.
        builder.Services.AddOptionsWithValidateOnStart<TOptions, TValidator>(name).Configure(configure ?? (options => options.ReadEnvironment()));
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter>(new VendorTransportFilter(
            name,
            provider => new VendorTransportHandler(vendor, OptionsOf(provider), addresses(OptionsOf(provider)), provider.GetRequiredService<TimeProvider>()))));
        return builder.ConfigureHttpClient((provider, client) => client.Timeout = OptionsOf(provider).Transport.SubmitTimeout);

        TOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name);
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
