namespace Reelwire.Benchmarks.Images;

/// <summary>A way to send an image.</summary>
/// <param name="Name">As in the table and in the JSON.</param>
/// <param name="NewSender">Makes it over a handler that stands for the network.</param>
internal sealed record ImageSend(string Name, Func<BodySink, IImageSender> NewSender)
{
    /// <summary>Ours first.</summary>
    public static IReadOnlyList<ImageSend> All { get; } =
    [
        new("reelwire", sink => new ReelwireSender(sink)),
        new("upload", sink => new UploadSender(sink)),
        new("naive", sink => new NaiveSender(sink)),
        new("bytes", sink => new BytesSender(sink)),
    ];

    public static ImageSend Named(string name) => All.First(way => string.Equals(way.Name, name, StringComparison.Ordinal));
}
