using Reelwire.Core;

namespace Reelwire.Fal;

/// <content>Uploads to fal.ai's storage, for models that take URLs only and for images that several requests share.</content>
public sealed partial class FalClient
{
    // fal-js storage.ts: its one value, and the size from which uploads go in parts.
    private const string StorageType = "fal-cdn-v3";
    private const long LargestUpload = 90L * 1024 * 1024;

    /// <summary>Uploads an image to fal.ai's storage, so that requests can name it by URL. Costs nothing; an image by URL is returned as it is.</summary>
    /// <param name="image">The image, up to 90 MiB.</param>
    /// <param name="cancellationToken">Stops the upload.</param>
    /// <returns>The image by URL. Whoever knows the URL can read it.</returns>
    /// <exception cref="ArgumentException">The image is larger than 90 MiB.</exception>
    /// <exception cref="ReelwireException">The upload failed; nothing was bought.</exception>
    public async Task<MediaInput> UploadAsync(MediaInput image, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(image);
        if (image.IsUri)
        {
            return image;
        }

        if (image.Length > LargestUpload)
        {
            throw new ArgumentException($"The image has {image.Length} bytes; at most {LargestUpload} are uploaded.", nameof(image));
        }

        var request = new UploadRequest { ContentType = MediaUploader.MediaType(image), FileName = MediaUploader.FileName(image) };
        var ticket = await Storage.InitiateUploadAsync(StorageType, request, cancellationToken).ConfigureAwait(false);
        return await _uploads.PutAsync("initiate-upload", ticket.UploadUrl, ticket.FileUrl, image, cancellationToken).ConfigureAwait(false);
    }
}
