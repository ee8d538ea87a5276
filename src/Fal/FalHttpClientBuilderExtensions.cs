using Reelwire.Core;
using Reelwire.Fal;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Makes typed clients of the host's own safe for fal.ai.</summary>
public static class FalHttpClientBuilderExtensions
{
    /// <summary>
    /// Has a typed client or a Refit interface send to fal.ai as <see cref="FalClient"/> does: with the key, to the addresses in the options only, and each POST at most once, whatever other handlers do. A POST whose outcome is not
    /// known ends with a <see cref="SubmitOutcomeUnknownException"/>; all POSTs count as paid.
    /// </summary>
    /// <param name="builder">The client's builder. Its base address is left to you.</param>
    /// <param name="configure">Sets the key of the API, and what else should differ from the defaults; without it the key is taken from the environment variable <c>FAL_KEY</c>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">The client has a transport already, or the builder is that of all clients.</exception>
    public static IHttpClientBuilder AddFalTransport(this IHttpClientBuilder builder, Action<FalOptions>? configure = null) =>
        builder.AddVideoTransport<FalOptions, FalOptionsValidator>(FalVendor.Profile, configure, options => [options.QueueAddress, options.SyncAddress, options.StorageAddress]);
}
