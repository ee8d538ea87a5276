using System.Text.Json.Serialization;
using Reelwire.Core;

namespace Refit;

/// <summary>Makes Refit send and read as the vendor's client does.</summary>
internal static class VendorRefitSettings
{
    /// <param name="contexts">Metadata of the vendor's answers.</param>
    public static RefitSettings New(params JsonSerializerContext[] contexts)
    {
        var settings = new RefitSettings(new VendorContentSerializer(contexts), new VendorUrlFormatter())
        {
            // By default Refit wraps a body in one without a length, which hides it from the guard.
            RequestBodySerialization = RequestBodySerializationMode.Streamed,
        };

        // What says whether money may have been spent is to be caught as it is.
        var others = settings.TransportExceptionFactory;
        settings.TransportExceptionFactory = (request, exception, cancellationToken) =>
            exception is ReelwireException or PaidSendRefusedException ? exception : others(request, exception, cancellationToken);
        return settings;
    }
}
