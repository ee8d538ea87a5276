using Reelwire.Core;
using Reelwire.Freepik;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Makes typed clients of the host's own safe for Freepik.</summary>
public static class FreepikHttpClientBuilderExtensions
{
    /// <summary>
    /// Has a typed client or a Refit interface send to Freepik as <see cref="FreepikClient"/> does: with the key, to the address in the options only, and each POST at most once, whatever other handlers do. A POST whose outcome is not
    /// known ends with a <see cref="SubmitOutcomeUnknownException"/>; all POSTs count as paid.
    /// </summary>
    /// <param name="builder">The client's builder. Its base address is left to you.</param>
    /// <param name="configure">Sets the key of the API, and what else should differ from the defaults; without it the key is taken from the environment variable <c>FREEPIK_API_KEY</c>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">The client has a transport already, or the builder is that of all clients.</exception>
    public static IHttpClientBuilder AddFreepikTransport(this IHttpClientBuilder builder, Action<FreepikOptions>? configure = null) =>
        builder.AddVideoTransport<FreepikOptions, FreepikOptionsValidator>(FreepikVendor.Profile, configure, options => [options.BaseAddress]);
}
