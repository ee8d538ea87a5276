using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Reelwire.Core;
using Reelwire.Fal;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="FalClient"/>.</summary>
public static class FalServiceCollectionExtensions
{
    /// <summary>Registers a singleton <see cref="FalClient"/>; its options are checked when the host starts.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets the key, and what else should differ from the defaults.</param>
    /// <returns>The builder of its <see cref="HttpClient"/>.</returns>
    public static IHttpClientBuilder AddFal(this IServiceCollection services, Action<FalOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddFal(options => options.Configure(configure));
    }

    /// <summary>Registers a singleton <see cref="FalClient"/> whose options come from configuration; they are checked when the host starts.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">A section with the members of <see cref="FalOptions"/> and no other key: a misspelt one is an error.</param>
    /// <returns>The builder of its <see cref="HttpClient"/>.</returns>
    public static IHttpClientBuilder AddFal(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return services.AddFal(options => options.Bind(configuration, binder => binder.ErrorOnUnknownConfiguration = true));
    }

    private static IHttpClientBuilder AddFal(this IServiceCollection services, Action<OptionsBuilder<FalOptions>> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        configure(services.AddOptionsWithValidateOnStart<FalOptions, FalOptionsValidator>());
        return services.AddVideoClient<FalClient, FalOptions>(FalVendor.Profile, (connection, options) => new FalClient(connection, options));
    }
}
