namespace Reelwire.Benchmarks.Images;

/// <summary>Sends images from files, in one of the ways that are compared.</summary>
internal interface IImageSender : IAsyncDisposable
{
    Task SendAsync(string path, CancellationToken cancellationToken);

    /// <summary>The least that has to be done for it.</summary>
    Task SendBareAsync(string path, CancellationToken cancellationToken) => BareLoop.RunAsync(path, cancellationToken);
}
