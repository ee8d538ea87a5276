using Reelwire.Core;

namespace Reelwire.Cli.Vendors;

/// <summary>A vendor that the command knows.</summary>
/// <param name="Name">Its word on the command line, and in task handles.</param>
/// <param name="KeyVariable">The environment variable of its API key.</param>
/// <param name="Connect">Makes its client.</param>
internal sealed record VendorEntry(string Name, string KeyVariable, Func<ClientSettings, VideoClient> Connect)
{
    /// <summary>The models, in the order of vendor.yaml. They serve for checks only: their client leads nowhere.</summary>
    public async Task<IReadOnlyList<VideoModel>> ReadModelsAsync()
    {
        await using var client = Connect(ClientSettings.Nowhere);
        return client.Models;
    }
}
