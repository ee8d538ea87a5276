namespace Reelwire.Core;

/// <summary>The vendor answered with an error that has no type of its own; <see cref="ErrorDetails.VendorCode"/> and <see cref="ErrorDetails.StatusCode"/> say which.</summary>
public sealed class VendorErrorException : ReelwireException
{
    internal VendorErrorException(string message, ErrorDetails details, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }
}
