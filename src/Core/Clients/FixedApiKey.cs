namespace Reelwire.Core;

/// <summary>A key that never changes.</summary>
internal sealed class FixedApiKey(string key) : IApiKeyProvider
{
    public ValueTask<string> GetKeyAsync(CancellationToken cancellationToken) => ValueTask.FromResult(key);
}
