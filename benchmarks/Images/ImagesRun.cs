using System.Diagnostics;

namespace Reelwire.Benchmarks.Images;

/// <summary>Measures the ways to send an image.</summary>
internal static class ImagesRun
{
    private const int Pairs = 11;
    private const double Mb = 1024 * 1024;

    /// <param name="path">The image.</param>
    /// <param name="allocation">What one request of a way allocates in a fresh process.</param>
    /// <param name="concurrent">The most memory that a hundred of our requests at once take, in a fresh process.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<ImagesReport> RunAsync(string path, Func<ImageSend, long> allocation, Func<long> concurrent, CancellationToken cancellationToken)
    {
        var rows = new List<ImagesRow>();
        foreach (var way in ImageSend.All)
        {
            var sink = new BodySink();
            await using var sender = way.NewSender(sink);
            var ratio = await ThroughputAsync(sender, path, cancellationToken);
            rows.Add(new ImagesRow(way.Name, allocation(way) / Mb, ratio, sink.Bytes));
        }

        return new ImagesReport(rows, concurrent() / Mb);
    }

    // Pair by pair, so that what else the machine does meets both; the median pair counts.
    private static async Task<double> ThroughputAsync(IImageSender sender, string path, CancellationToken cancellationToken)
    {
        var ratios = new List<double>();
        for (var pair = -2; pair < Pairs; pair++)
        {
            var bare = await TimeAsync(() => sender.SendBareAsync(path, cancellationToken));
            var sent = await TimeAsync(() => sender.SendAsync(path, cancellationToken));
            if (pair >= 0)
            {
                ratios.Add(bare / sent);
            }
        }

        ratios.Sort();
        return ratios[Pairs / 2];
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var begin = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(begin);
    }
}
