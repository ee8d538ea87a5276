using System.ComponentModel.DataAnnotations;
using Reelwire.Core;

namespace Reelwire.Fal;

/// <summary>What a <see cref="FalClient"/> can be told.</summary>
public sealed class FalOptions : VideoClientOptions
{
    /// <summary>Address of fal.ai's queue. Default <c>https://queue.fal.run</c>.</summary>
    [SecureAddress]
    public Uri QueueAddress { get; set; } = new("https://queue.fal.run");

    /// <summary>Address of fal.ai's synchronous API. Default <c>https://fal.run</c>.</summary>
    [SecureAddress]
    public Uri SyncAddress { get; set; } = new("https://fal.run");

    /// <summary>Address of fal.ai's storage API. Default <c>https://rest.fal.ai</c>.</summary>
    [SecureAddress]
    public Uri StorageAddress { get; set; } = new("https://rest.fal.ai");

    /// <summary>
    /// Images of more bytes than this are uploaded to fal.ai's storage ahead of their request, which then names them by URL; whoever knows the URL can read them. From 0, all images, to 90 MiB, what is uploaded at most. Default
    /// <see langword="null"/>: they travel inside the request, unless the model takes URLs only.
    /// </summary>
    [Range(0, FalClient.LargestUpload)]
    public long? UploadImagesAbove { get; set; }

    /// <inheritdoc/>
    protected override string ApiKeyVariable => "FAL_KEY";
}
