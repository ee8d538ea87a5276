using System.Net;

namespace Reelwire.Core.Tests.Media;

/// <summary>A network that resolves names as the test says and opens nothing, but notes what would have been opened.</summary>
internal sealed class RecordedConnections(Func<string, IPAddress[]> resolve)
{
    /// <summary>Names that were resolved.</summary>
    public List<string> Resolved { get; } = [];

    /// <summary>Addresses that a connection was opened to.</summary>
    public List<IPAddress> Opened { get; } = [];

    public MediaDownloader NewDownloader(DownloadOptions? options = null, int retries = 0)
    {
        var limits = options ?? new DownloadOptions();
        return new MediaDownloader(limits, new RetryOptions { Reads = retries }, new VirtualTime { SkipsWaits = true, LongestSkip = TimeSpan.FromSeconds(20) }, new VendorUrlClient(limits, rules => new PinnedConnection(rules)
        {
            Resolve = (name, _) =>
            {
                Resolved.Add(name);
                return Task.FromResult(resolve(name));
            },
            Open = (addresses, _, _) =>
            {
                Opened.AddRange(addresses);
                throw new IOException("Nothing is opened in a test.");
            },
        }));
    }
}
