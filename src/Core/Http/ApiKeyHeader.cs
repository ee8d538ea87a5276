namespace Reelwire.Core;

/// <summary>What the header says that holds the key of the moment.</summary>
internal sealed class ApiKeyHeader(VendorProfile vendor, IApiKeyProvider keys)
{
    // Keys change seldom: what the header says is made once for each.
    private Written? _last;

    /// <summary>Its name.</summary>
    public string Name => vendor.KeyHeader;

    /// <exception cref="ApiKeyUnavailableException">There is no key, or none that a header takes.</exception>
    public async ValueTask<string> GetValueAsync(CancellationToken cancellationToken)
    {
        string key;
        try
        {
            key = await keys.GetKeyAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ApiKeyUnavailableException($"the provider of the API key failed: {exception.GetType().Name}", exception);
        }

        var last = _last;
        if (last is null || !string.Equals(last.Key, key, StringComparison.Ordinal))
        {
            _last = last = new Written(key, Write(key));
        }

        return last.Value;
    }

    private string Write(string key)
    {
        if (!HeaderWordAttribute.IsWord(key))
        {
            throw new ApiKeyUnavailableException("the provider of the API key gave none, or one that is not one word of printable ASCII");
        }

        return vendor.KeyScheme is null ? key : $"{vendor.KeyScheme} {key}";
    }

    // No record: its ToString would tell the key.
    private sealed class Written(string key, string value)
    {
        public string Key { get; } = key;

        public string Value { get; } = value;
    }
}
