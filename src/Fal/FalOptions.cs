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

    /// <inheritdoc/>
    protected override string ApiKeyVariable => "FAL_KEY";
}
