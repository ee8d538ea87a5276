using System.Text.Json.Serialization.Metadata;
using Reelwire.Core;

namespace Refit;

/// <summary>Makes Refit send and read as the vendor's client does.</summary>
internal static class VendorRefitSettings
{
    /// <param name="types">How the vendor's answers are read, by their types.</param>
    public static RefitSettings New(params Func<Type, JsonTypeInfo?>[] types)
    {
        var settings = new RefitSettings(new VendorContentSerializer(types), new VendorUrlFormatter())
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
