namespace Reelwire.Core;

/// <summary>The host's <see cref="IApiKeyProvider"/> gave no key that can be sent; what was to be sent was not. Found as the inner exception of a <see cref="ConnectionFailedException"/>.</summary>
public sealed class ApiKeyUnavailableException : Exception
{
    internal ApiKeyUnavailableException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
