namespace Reelwire.Core;

/// <summary>An image cannot be read as it was when the request was made: sending again would not help.</summary>
internal sealed class MediaUnreadableException(string message, Exception? innerException = null) : IOException(message, innerException);
