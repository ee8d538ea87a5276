using System.Text.Json.Serialization;
using Reelwire.Core;

namespace Refit;

/// <summary>Makes Refit send and read as the vendor's client does.</summary>
internal static class VendorRefitSettings
{
    /// <param name="vendor">The vendor.</param>
    /// <param name="contexts">Metadata of its answers.</param>
    public static RefitSettings New(VendorProfile vendor, params JsonSerializerContext[] contexts)
    {
        var settings = new RefitSettings(new VendorContentSerializer(contexts), new VendorUrlFormatter())
        {
            // By default Refit wraps a body in one without a length, which hides it from the guard.
            RequestBodySerialization = RequestBodySerializationMode.Streamed,

            // Its exceptions hold the request, key and all.
            ExceptionRedactor = failure => failure.RequestMessage.Headers.Remove(vendor.KeyHeader),
        };

        // What says whether money may have been spent is to be caught as it is.
        var others = settings.TransportExceptionFactory;
        settings.TransportExceptionFactory = (request, exception, cancellationToken) =>
            exception is ReelwireException or PaidSendRefusedException ? exception : others(request, exception, cancellationToken);
        return settings;
    }
}
