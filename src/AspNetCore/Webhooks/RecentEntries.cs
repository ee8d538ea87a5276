using System.Diagnostics.CodeAnalysis;

namespace Reelwire.AspNetCore;

/// <summary>What came lately, by key: so many entries at most, for so long; the oldest go first. Not thread-safe.</summary>
internal sealed class RecentEntries<TKey, TValue>(int kept, TimeSpan keptFor, TimeProvider time)
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value, long Added)>> _byKey = [];
    private readonly LinkedList<(TKey Key, TValue Value, long Added)> _byAge = new();

    /// <summary>Adds an entry in the place of the one that has its key.</summary>
    public void Set(TKey key, TValue value)
    {
        Remove(key);
        _byKey.Add(key, _byAge.AddLast((key, value, time.GetTimestamp())));
        Trim();
    }

    /// <summary>Finds an entry.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        Trim();
        var isThere = _byKey.TryGetValue(key, out var node);
        value = isThere ? node!.Value.Value : default;
        return isThere;
    }

    /// <summary>Takes an entry out; tells whether it was there.</summary>
    public bool Remove(TKey key)
    {
        Trim();
        if (!_byKey.Remove(key, out var node))
        {
            return false;
        }

        _byAge.Remove(node);
        return true;
    }

    private void Trim()
    {
        while (_byAge.First is { } oldest && (_byAge.Count > kept || time.GetElapsedTime(oldest.Value.Added) > keptFor))
        {
            _byAge.RemoveFirst();
            _byKey.Remove(oldest.Value.Key);
        }
    }
}
