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
    /// <param name="configure">Sets the key, and what else should differ from the defaults.</param>
    /// <returns>The builder of its <see cref="HttpClient"/>.</returns>
    public static IHttpClientBuilder AddNovita(this IServiceCollection services, Action<NovitaOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddNovita(options => options.Configure(configure));
    }

    /// <summary>Registers a singleton <see cref="NovitaClient"/> whose options come from configuration; they are checked when the host starts.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">A section with the members of <see cref="NovitaOptions"/> and no other key: a misspelt one is an error.</param>
    /// <returns>The builder of its <see cref="HttpClient"/>.</returns>
    public static IHttpClientBuilder AddNovita(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return services.AddNovita(options => options.Bind(configuration, binder => binder.ErrorOnUnknownConfiguration = true));
    }

    private static IHttpClientBuilder AddNovita(this IServiceCollection services, Action<OptionsBuilder<NovitaOptions>> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        configure(services.AddOptionsWithValidateOnStart<NovitaOptions, NovitaOptionsValidator>());
        return services.AddVideoClient<NovitaClient, NovitaOptions>(NovitaVendor.Profile, (connection, options) => new NovitaClient(connection, options));
    }
}
