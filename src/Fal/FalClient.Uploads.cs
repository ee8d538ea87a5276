using Reelwire.Core;

namespace Reelwire.Fal;

/// <content>Uploads to fal.ai's storage, for models that take URLs only, for large images, and for those that several requests share.</content>
public sealed partial class FalClient
{
    // fal-js storage.ts: its one value, and the size from which uploads go in parts.
    private const string StorageType = "fal-cdn-v3";
    internal const long LargestUpload = 90L * 1024 * 1024;

    /// <summary>
    /// Uploads an image to fal.ai's storage, so that requests can name it by URL. Costs nothing, and is tried again after a failure that may pass; an image by URL is returned as it is.
    /// </summary>
    /// <param name="image">The image, up to 90 MiB.</param>
    /// <param name="cancellationToken">Stops the upload.</param>
    /// <returns>The image by URL. Whoever knows the URL can read it.</returns>
    /// <exception cref="RequestInvalidException">The image is larger than 90 MiB.</exception>
    /// <exception cref="ReelwireException">The upload failed; nothing was bought.</exception>
    public Task<MediaInput> UploadAsync(MediaInput image, CancellationToken cancellationToken = default) => _uploader.UploadAsync(image, cancellationToken);

    private async Task<(string? UploadUrl, string? FileUrl)> BeginUploadAsync(string contentType, string fileName, CancellationToken cancellationToken)
    {
        var ticket = await Storage.InitiateUploadAsync(StorageType, new UploadRequest { ContentType = contentType, FileName = fileName }, cancellationToken).ConfigureAwait(false);
        return (ticket.UploadUrl, ticket.FileUrl);
    }
}
