using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Reelwire.Simulator.Vendors;

/// <summary>The short-lived tokens that rest.fal.ai gives out in exchange for a key.</summary>
internal sealed class FalTokens(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _ends = new(StringComparer.Ordinal);

    /// <summary>Gives out one that is good for that long.</summary>
    public (string Token, DateTimeOffset End) Create(TimeSpan lifetime)
    {
        var token = RandomNumberGenerator.GetHexString(40, lowercase: true);
        return (token, _ends[token] = clock.GetUtcNow() + lifetime);
    }

    /// <summary>Forgets them: none is good any more.</summary>
    public void Clear() => _ends.Clear();

    /// <summary>Whether one was given out here and is still good.</summary>
    public bool IsGood(string token) => _ends.TryGetValue(token, out var end) && clock.GetUtcNow() < end;
}
