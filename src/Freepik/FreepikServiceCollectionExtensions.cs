using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Reelwire.Core;
using Reelwire.Freepik;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="FreepikClient"/>.</summary>
public static class FreepikServiceCollectionExtensions
{
    /// <summary>Registers a singleton <see cref="FreepikClient"/>; its options are checked when the host starts.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets the key, and what else should differ from the defaults.</param>
    /// <returns>The builder of its <see cref="HttpClient"/>.</returns>
    public static IHttpClientBuilder AddFreepik(this IServiceCollection services, Action<FreepikOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddFreepik(options => options.Configure(configure));
    }

    /// <summary>Registers a singleton <see cref="FreepikClient"/> whose options come from configuration; they are checked when the host starts.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">A section with the members of <see cref="FreepikOptions"/> and no other key: a misspelt one is an error.</param>
    /// <returns>The builder of its <see cref="HttpClient"/>.</returns>
    public static IHttpClientBuilder AddFreepik(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return services.AddFreepik(options => options.Bind(configuration, binder => binder.ErrorOnUnknownConfiguration = true));
    }

    private static IHttpClientBuilder AddFreepik(this IServiceCollection services, Action<OptionsBuilder<FreepikOptions>> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        configure(services.AddOptionsWithValidateOnStart<FreepikOptions, FreepikOptionsValidator>());
        return services.AddVideoClient<FreepikClient, FreepikOptions>(FreepikVendor.Profile, (connection, options) => new FreepikClient(connection, options));
    }
}
