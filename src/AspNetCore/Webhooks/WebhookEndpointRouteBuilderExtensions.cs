using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reelwire.AspNetCore;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the endpoints that video vendors post their webhooks to. What is mapped is what submits ask for: a vendor without an endpoint is polled.</summary>
public static class WebhookEndpointRouteBuilderExtensions
{
    /// <summary>Takes Freepik's webhooks; each submit of Freepik's clients then names an address under the pattern.</summary>
    /// <param name="endpoints">The host's endpoints; also a group of them.</param>
    /// <param name="pattern">Such as <c>/hooks/freepik</c>; each task's token follows it. It needs no authorization of the host's.</param>
    /// <exception cref="InvalidOperationException"><c>AddReelwireWebhooks</c> was not called, or the options have no secret of Freepik's.</exception>
    public static IEndpointConventionBuilder MapFreepikWebhook(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern) => Map<FreepikScheme>(endpoints, pattern, scheme =>
    {
        if (!scheme.HasSecrets)
        {
            throw new InvalidOperationException($"Freepik signs its webhooks: put the secret that its dashboard shows into {nameof(WebhookOptions)}.{nameof(WebhookOptions.FreepikSecrets)}.");
        }
    });

    /// <summary>Takes fal.ai's webhooks; each submit of fal.ai's clients then names an address under the pattern.</summary>
    /// <param name="endpoints">The host's endpoints; also a group of them.</param>
    /// <param name="pattern">Such as <c>/hooks/fal</c>; each task's token follows it. It needs no authorization of the host's.</param>
    /// <exception cref="InvalidOperationException"><c>AddReelwireWebhooks</c> was not called.</exception>
    public static IEndpointConventionBuilder MapFalWebhook(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern) => Map<FalScheme>(endpoints, pattern);

    /// <summary>Takes Novita's webhooks; each submit to a model whose page lists <c>extra.webhook</c> then names an address under the pattern. Other models of Novita's are polled.</summary>
    /// <param name="endpoints">The host's endpoints; also a group of them.</param>
    /// <param name="pattern">Such as <c>/hooks/novita</c>; each task's token follows it. It needs no authorization of the host's.</param>
    /// <exception cref="InvalidOperationException"><c>AddReelwireWebhooks</c> was not called.</exception>
    public static IEndpointConventionBuilder MapNovitaWebhook(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern) => Map<NovitaScheme>(endpoints, pattern);

    /// <summary>AI/ML API has no webhooks.</summary>
    /// <param name="endpoints">The host's endpoints.</param>
    /// <param name="pattern">Where they would go.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static IEndpointConventionBuilder MapAimlApiWebhook(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern) =>
        throw new NotSupportedException("AI/ML API posts no webhooks: its tasks are polled, and WaitAsync does that by itself. Leave out MapAimlApiWebhook.");

    private static IEndpointConventionBuilder Map<TScheme>(IEndpointRouteBuilder endpoints, string pattern, Action<TScheme>? check = null)
        where TScheme : WebhookScheme
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        var services = endpoints.ServiceProvider;
        var scheme = services.GetService<TScheme>() ?? throw new InvalidOperationException("Webhooks are not registered: call services.AddReelwireWebhooks(...) first.");
        check?.Invoke(scheme);
        var endpoint = new WebhookEndpoint(
            scheme,
            services.GetRequiredService<TaskWebhooks>(),
            services.GetRequiredService<WebhookTokens>(),
            services.GetRequiredService<SeenWebhooks>(),
            services.GetRequiredService<WebhookTelemetry>(),
            services.GetRequiredService<ILoggerFactory>(),
            services.GetRequiredService<IOptions<WebhookOptions>>());

        // The token is what the vendor shows; it has no account here.
        return endpoints.Map($"{pattern.TrimEnd('/')}/{{{WebhookAddresses.Token}}}", endpoint.ServeAsync)
            .WithName(WebhookAddresses.NameOf(scheme.Vendor))
            .WithDisplayName($"Webhooks of {scheme.Vendor}")
            .AllowAnonymous();
    }
}
