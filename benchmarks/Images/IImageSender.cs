namespace Reelwire.Benchmarks.Images;

/// <summary>Sends images from files, in one of the ways that are compared.</summary>
internal interface IImageSender : IDisposable
{
    Task SendAsync(string path, CancellationToken cancellationToken);
}
