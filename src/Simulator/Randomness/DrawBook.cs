using System.Collections.Concurrent;
using System.Globalization;

namespace Reelwire.Simulator.Randomness;

/// <summary>Numbers what happens at each host, from 1 on, and draws for it from the seed: nothing of the simulator is random in another way.</summary>
internal sealed class DrawBook(long? seed)
{
    private readonly ConcurrentDictionary<(VendorHost Host, string Kind), int> _numbers = new();
    private long _seed = seed ?? Random.Shared.NextInt64();

    /// <summary>What the seed gives to the whole simulator.</summary>
    public Draw Root => new(Volatile.Read(ref _seed).ToString(CultureInfo.InvariantCulture));

    /// <summary>The next request to an operation of a host, or the next other thing of that kind.</summary>
    public NumberedDraw Next(VendorHost host, string kind)
    {
        var number = _numbers.AddOrUpdate((host, kind), 1, static (_, last) => last + 1);
        return new NumberedDraw(number, Root.For(string.Create(CultureInfo.InvariantCulture, $"{host} {kind} {number}")));
    }

    /// <summary>Counts from 1 again. Without a seed of the user's, a new one sees to it that no id comes twice.</summary>
    public void Clear()
    {
        _numbers.Clear();
        Volatile.Write(ref _seed, seed ?? Random.Shared.NextInt64());
    }
}
