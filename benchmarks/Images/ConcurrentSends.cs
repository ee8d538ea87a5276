using Reelwire.Fal;

namespace Reelwire.Benchmarks.Images;

/// <summary>A hundred of our requests at once, over loopback.</summary>
internal static class ConcurrentSends
{
    private const int Count = 100;

    /// <returns>The most bytes on the managed heap at any time, garbage included, of client and server together.</returns>
    public static async Task<long> PeakAsync(string path, CancellationToken cancellationToken)
    {
        await using var vendor = new LoopbackVendor(Count);
        await using var sender = new ReelwireSender(new FalOptions { ApiKey = "any", QueueAddress = vendor.Address }, primaryHandler: null);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watching = WatchAsync(done.Token);
        await Task.WhenAll(Enumerable.Range(0, Count).Select(_ => sender.SendAsync(path, cancellationToken)));
        await done.CancelAsync();
        var most = await watching;
        return vendor.Bytes > Count * ImagesReport.Base64Length ? most : throw new InvalidOperationException($"{Count} bodies had {vendor.Bytes} bytes in all.");
    }

    private static async Task<long> WatchAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(2));
        var most = GC.GetTotalMemory(forceFullCollection: false);
        while (!cancellationToken.IsCancellationRequested)
        {
            await timer.WaitForNextTickAsync(CancellationToken.None);
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false));
        }

        return most;
    }
}
