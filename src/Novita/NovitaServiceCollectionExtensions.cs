using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Reelwire.Core;
using Reelwire.Novita;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="NovitaClient"/>.</summary>
public static class NovitaServiceCollectionExtensions
{
    /// <summary>Registers a singleton <see cref="NovitaClient"/>; its options are checked when the host starts.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets what should differ from the defaults, the key above all; without one it is taken from the environment variable <c>NOVITA_API_KEY</c>.</param>
    /// <returns>The builder of its <see cref="HttpClient"/>.</returns>
    public static IHttpClientBuilder AddNovita(this IServiceCollection services, Action<NovitaOptions>? configure = null) =>
        Add(services, name: null, options => options.Configure(configure ?? (_ => { })));

    /// <summary>Registers a singleton <see cref="NovitaClient"/> whose options come from configuration; they are checked when the host starts.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">A section with the members of <see cref="NovitaOptions"/> and no other key: a misspelt one is an error. Without a key of the API it is taken from the environment variable <c>NOVITA_API_KEY</c>.</param>
    /// <returns>The builder of its <see cref="HttpClient"/>.</returns>
    public static IHttpClientBuilder AddNovita(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Add(services, name: null, options => options.Bind(configuration, binder => binder.ErrorOnUnknownConfiguration = true));
    }

    /// <summary>Registers a <see cref="NovitaClient"/> under a name, for several accounts side by side: a singleton keyed service with its own options.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="name">The key of the service, and the name of its options.</param>
    /// <param name="configure">Sets the key of the API, which no environment variable gives here, and what else should differ from the defaults.</param>
    /// <returns>The builder of its <see cref="HttpClient"/>.</returns>
    public static IHttpClientBuilder AddNovita(this IServiceCollection services, string name, Action<NovitaOptions> configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, name, options => options.Configure(configure));
    }

    /// <inheritdoc cref="AddNovita(IServiceCollection, string, Action{NovitaOptions})"/>
    /// <param name="services">The host's services.</param>
    /// <param name="name">The key of the service, and the name of its options.</param>
    /// <param name="configuration">A section with the members of <see cref="NovitaOptions"/> and no other key: a misspelt one is an error.</param>
    public static IHttpClientBuilder AddNovita(this IServiceCollection services, string name, IConfiguration configuration)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(configuration);
        return Add(services, name, options => options.Bind(configuration, binder => binder.ErrorOnUnknownConfiguration = true));
    }

    private static IHttpClientBuilder Add(IServiceCollection services, string? name, Action<OptionsBuilder<NovitaOptions>> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        configure(services.AddOptionsWithValidateOnStart<NovitaOptions, NovitaOptionsValidator>(name));
        return services.AddVideoClient<NovitaClient, NovitaOptions>(NovitaVendor.Profile, name, (connection, options) => new NovitaClient(connection, options));
    }
}
