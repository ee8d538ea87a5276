using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Reelwire.AimlApi;
using Reelwire.Core;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="AimlApiClient"/>.</summary>
public static class AimlApiServiceCollectionExtensions
{
    /// <summary>Registers a singleton <see cref="AimlApiClient"/>; its options are checked when the host starts.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets what should differ from the defaults, the key above all; without one it is taken from the environment variable <c>AIMLAPI_API_KEY</c>.</param>
    /// <returns>The builder of its <see cref="HttpClient"/>.</returns>
    public static IHttpClientBuilder AddAimlApi(this IServiceCollection services, Action<AimlApiOptions>? configure = null) =>
        Add(services, name: null, options => options.Configure(configure ?? (_ => { })));

    /// <summary>Registers a singleton <see cref="AimlApiClient"/> whose options come from configuration; they are checked when the host starts.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">A section with the members of <see cref="AimlApiOptions"/> and no other key: a misspelt one is an error. Without a key of the API it is taken from the environment variable <c>AIMLAPI_API_KEY</c>.</param>
    /// <returns>The builder of its <see cref="HttpClient"/>.</returns>
    public static IHttpClientBuilder AddAimlApi(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Add(services, name: null, options => options.Bind(configuration, binder => binder.ErrorOnUnknownConfiguration = true));
    }

    /// <summary>Registers a <see cref="AimlApiClient"/> under a name, for several accounts side by side: a singleton keyed service with its own options.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="name">The key of the service, and the name of its options.</param>
    /// <param name="configure">Sets the key of the API, which no environment variable gives here, and what else should differ from the defaults.</param>
    /// <returns>The builder of its <see cref="HttpClient"/>.</returns>
    public static IHttpClientBuilder AddAimlApi(this IServiceCollection services, string name, Action<AimlApiOptions> configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, name, options => options.Configure(configure));
    }

    /// <inheritdoc cref="AddAimlApi(IServiceCollection, string, Action{AimlApiOptions})"/>
    /// <param name="services">The host's services.</param>
    /// <param name="name">The key of the service, and the name of its options.</param>
    /// <param name="configuration">A section with the members of <see cref="AimlApiOptions"/> and no other key: a misspelt one is an error.</param>
    public static IHttpClientBuilder AddAimlApi(this IServiceCollection services, string name, IConfiguration configuration)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(configuration);
        return Add(services, name, options => options.Bind(configuration, binder => binder.ErrorOnUnknownConfiguration = true));
    }

    private static IHttpClientBuilder Add(IServiceCollection services, string? name, Action<OptionsBuilder<AimlApiOptions>> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        configure(services.AddOptionsWithValidateOnStart<AimlApiOptions, AimlApiOptionsValidator>(name));
        return services.AddVideoClient<AimlApiClient, AimlApiOptions>(AimlApiVendor.Profile, name, (connection, options) => new AimlApiClient(connection, options));
    }
}
