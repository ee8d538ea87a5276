using System.Collections.Concurrent;
using Reelwire.Simulator.Randomness;

namespace Reelwire.Simulator.Vendors;

/// <summary>The short-lived tokens that rest.fal.ai gives out in exchange for a key.</summary>
internal sealed class FalTokens(TimeProvider clock, DrawBook draws)
{
    private const int Kept = 1000;
    private readonly ConcurrentDictionary<string, DateTimeOffset> _ends = new(StringComparer.Ordinal);
    private readonly Latest<string> _tokens = new(Kept);

    /// <summary>Gives out one that is good for that long.</summary>
    public (string Token, DateTimeOffset End) Create(TimeSpan lifetime)
    {
        var token = draws.Next(VendorHost.FalRest, "token").Draw.Characters("0123456789abcdef", 32);
        if (_tokens.Add(token) is { } oldest)
        {
            _ends.TryRemove(oldest, out _);
        }

        return (token, _ends[token] = clock.GetUtcNow() + lifetime);
    }

    /// <summary>Forgets them: none is good any more.</summary>
    public void Clear()
    {
        _tokens.Clear();
        _ends.Clear();
    }

    /// <summary>Whether one was given out here and is still good.</summary>
    public bool IsGood(string token) => _ends.TryGetValue(token, out var end) && clock.GetUtcNow() < end;
}
