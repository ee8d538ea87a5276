namespace Reelwire.Core;

/// <summary>Where a client has its API key from when the key changes while the client lives. It is asked before each request, from many threads at once; what it gives is written into the request and nowhere else.</summary>
public interface IApiKeyProvider
{
    /// <summary>The key to send with one request. An implementation that has to fetch it keeps it for a while: each look at a task asks.</summary>
    /// <param name="cancellationToken">Ends with the request.</param>
    /// <returns>One word of printable ASCII.</returns>
    ValueTask<string> GetKeyAsync(CancellationToken cancellationToken);
}
