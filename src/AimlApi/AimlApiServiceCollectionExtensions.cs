using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Reelwire.Core;
using Reelwire.AimlApi;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="AimlApiClient"/>.</summary>
public static class AimlApiServiceCollectionExtensions
{
    /// <summary>Registers a singleton <see cref="AimlApiClient"/>; its options are checked when the host starts.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets the key, and what else should differ from the defaults.</param>
    /// <returns>The builder of its <see cref="HttpClient"/>.</returns>
    public static IHttpClientBuilder AddAimlApi(this IServiceCollection services, Action<AimlApiOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddAimlApi(options => options.Configure(configure));
    }

    /// <summary>Registers a singleton <see cref="AimlApiClient"/> whose options come from configuration; they are checked when the host starts.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">A section with the members of <see cref="AimlApiOptions"/> and no other key: a misspelt one is an error.</param>
    /// <returns>The builder of its <see cref="HttpClient"/>.</returns>
    public static IHttpClientBuilder AddAimlApi(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return services.AddAimlApi(options => options.Bind(configuration, binder => binder.ErrorOnUnknownConfiguration = true));
    }

    private static IHttpClientBuilder AddAimlApi(this IServiceCollection services, Action<OptionsBuilder<AimlApiOptions>> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        configure(services.AddOptionsWithValidateOnStart<AimlApiOptions, AimlApiOptionsValidator>());
        return services.AddVideoClient<AimlApiClient, AimlApiOptions>(AimlApiVendor.Profile, (connection, options) => new AimlApiClient(connection, options));
    }
}
