namespace Reelwire.Core;

/// <summary>The vendor refused the API key. Nothing was bought: check the key and what it is allowed to do.</summary>
public sealed class ApiKeyRejectedException : ReelwireException
{
    internal ApiKeyRejectedException(string message, ErrorDetails details, Exception? innerException = null)
        : base(message, details, innerException)
    {
    }
}
