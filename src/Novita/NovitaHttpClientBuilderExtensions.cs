using Reelwire.Core;
using Reelwire.Novita;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Makes typed clients of the host's own safe for Novita.</summary>
public static class NovitaHttpClientBuilderExtensions
{
    /// <summary>
    /// Has a typed client or a Refit interface send to Novita as <see cref="NovitaClient"/> does: with the key, to the address in the options only, and each POST at most once, whatever other handlers do. A POST whose outcome is not
    /// known ends with a <see cref="SubmitOutcomeUnknownException"/>; all POSTs count as paid.
    /// </summary>
    /// <param name="builder">The client's builder. Its base address is left to you.</param>
    /// <param name="configure">Sets the key of the API, and what else should differ from the defaults; without it the key is taken from the environment variable <c>NOVITA_API_KEY</c>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">The client has a transport already, or the builder is that of all clients.</exception>
    public static IHttpClientBuilder AddNovitaTransport(this IHttpClientBuilder builder, Action<NovitaOptions>? configure = null) =>
        builder.AddVideoTransport<NovitaOptions, NovitaOptionsValidator>(NovitaVendor.Profile, configure, options => [options.BaseAddress]);
}
