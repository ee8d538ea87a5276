namespace Reelwire.Simulator;

/// <summary>The latest of many, oldest first: what keeps the memory of a simulator flat.</summary>
internal sealed class Latest<T>(int kept)
{
    private readonly Lock _gate = new();
    private readonly Queue<T> _items = new();
    private long _count;

    /// <summary>Those that are kept: a snapshot.</summary>
    public IReadOnlyList<T> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _items];
            }
        }
    }

    /// <summary>How many there were, also those that were dropped.</summary>
    public long Count
    {
        get
        {
            lock (_gate)
            {
                return _count;
            }
        }
    }

    /// <summary>Adds one, and gives the oldest where that had to go for it.</summary>
    public T? Add(T item)
    {
        lock (_gate)
        {
            _count++;
            _items.Enqueue(item);
            return _items.Count > kept ? _items.Dequeue() : default;
        }
    }

    /// <summary>Forgets them.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _items.Clear();
            _count = 0;
        }
    }
}
