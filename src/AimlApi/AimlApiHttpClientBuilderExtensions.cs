using Reelwire.AimlApi;
using Reelwire.Core;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Makes typed clients of the host's own safe for AI/ML API.</summary>
public static class AimlApiHttpClientBuilderExtensions
{
    /// <summary>
    /// Has a typed client or a Refit interface send to AI/ML API as <see cref="AimlApiClient"/> does: with the key, to the address in the options only, and each POST at most once, whatever other handlers do. A POST whose outcome is not
    /// known ends with a <see cref="SubmitOutcomeUnknownException"/>; all POSTs count as paid.
    /// </summary>
    /// <param name="builder">The client's builder. Its base address is left to you.</param>
    /// <param name="configure">Sets the key of the API, and what else should differ from the defaults; without it the key is taken from the environment variable <c>AIMLAPI_API_KEY</c>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">The client has a transport already, or the builder is that of all clients.</exception>
    public static IHttpClientBuilder AddAimlApiTransport(this IHttpClientBuilder builder, Action<AimlApiOptions>? configure = null) =>
        builder.AddVideoTransport<AimlApiOptions, AimlApiOptionsValidator>(AimlApiVendor.Profile, configure, options => [options.BaseAddress]);
}
