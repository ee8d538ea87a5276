using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Reelwire.AspNetCore;
using Reelwire.Core;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers webhooks.</summary>
public static class WebhookServiceCollectionExtensions
{
    /// <summary>Has the clients of this service provider woken by webhooks; map the endpoints with <c>app.MapFreepikWebhook</c> and its like. The options are checked when the host starts.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets the public address, and what else should differ from the defaults.</param>
    public static IServiceCollection AddReelwireWebhooks(this IServiceCollection services, Action<WebhookOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, options => options.Configure(configure));
    }

    /// <summary>Has the clients of this service provider woken by webhooks, with options from configuration, which are checked when the host starts.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">A section with the members of <see cref="WebhookOptions"/> and no other key: a misspelt one is an error.</param>
    public static IServiceCollection AddReelwireWebhooks(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Add(services, options => options.Bind(configuration, binder => binder.ErrorOnUnknownConfiguration = true));
    }

    private static IServiceCollection Add(IServiceCollection services, Action<OptionsBuilder<WebhookOptions>> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        configure(services.AddOptionsWithValidateOnStart<WebhookOptions, WebhookOptionsValidator>());
        services.AddRouting();
        services.AddMetrics();
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<WebhookTokens>();
        services.TryAddSingleton<WebhookAddresses>();
        services.TryAddSingleton<WebhookHandOver>();
        services.TryAddSingleton<WebhookTelemetry>();
        services.TryAddSingleton<SeenWebhooks>();
        services.TryAddSingleton<TaskWebhooks>();
        services.TryAddSingleton<ITaskWebhooks>(provider => provider.GetRequiredService<TaskWebhooks>());
        services.TryAddSingleton<FreepikScheme>();
        services.TryAddSingleton<FalKeys>();
        services.TryAddSingleton(provider => new FalScheme(
            provider.GetRequiredService<FalKeys>(), provider.GetRequiredService<IOptions<WebhookOptions>>(), provider.GetRequiredService<TimeProvider>(), provider.GetService<IWebhookSignatureVerifier>()));
        services.TryAddSingleton<NovitaScheme>();
        services.AddHttpClient(FalKeys.HttpClientName, client => (client.Timeout, client.MaxResponseContentBufferSize) = (TimeSpan.FromSeconds(10), FalKeys.LongestDocument))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        return services;
    }
}
