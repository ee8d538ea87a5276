using System.ComponentModel;

namespace Reelwire.Core;

/// <summary>How one vendor is spoken to: its name, its key header, its errors.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record VendorProfile
{
    /// <summary>Folder name and handle prefix.</summary>
    public required string Name { get; init; }

    /// <summary>Name for people.</summary>
    public required string Title { get; init; }

    /// <summary>The package, after which its HTTP client, log category, activity source and meter are named: <c>Reelwire.Fal</c>.</summary>
    public required string Package { get; init; }

    /// <summary>The request header that holds the key.</summary>
    public required string KeyHeader { get; init; }

    /// <summary>What stands before the key in that header, if anything: <c>Bearer</c>.</summary>
    public string? KeyScheme { get; init; }

    /// <summary>Reads error bodies.</summary>
    public required VendorErrorReader Errors { get; init; }

    /// <summary>How often each host may be asked; none where the vendor tells no limit.</summary>
    public IReadOnlyList<RequestLimit> Limits { get; init; } = [];

    /// <summary>How far apart the vendor wants looks at one task to be.</summary>
    public TimeSpan MinPollInterval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The response header that holds the vendor's id of a request, if it has one.</summary>
    public string? RequestIdHeader { get; init; }
}
