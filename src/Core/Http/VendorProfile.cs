using System.ComponentModel;
using System.Net.Http.Headers;

namespace Reelwire.Core;

/// <summary>How one vendor is spoken to: its name, its key header, its errors.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record VendorProfile
{
    /// <summary>Folder name and handle prefix.</summary>
    public required string Name { get; init; }

    /// <summary>Name for people.</summary>
    public required string Title { get; init; }

    /// <summary>Writes the key into a request's headers.</summary>
    public required Action<HttpRequestHeaders, string> Authenticate { get; init; }

    /// <summary>Reads error bodies.</summary>
    public required VendorErrorReader Errors { get; init; }

    /// <summary>How often each host may be asked; none where the vendor tells no limit.</summary>
    public IReadOnlyList<RequestLimit> Limits { get; init; } = [];

    /// <summary>How far apart the vendor wants looks at one task to be.</summary>
    public TimeSpan MinPollInterval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The response header that holds the vendor's id of a request, if it has one.</summary>
    public string? RequestIdHeader { get; init; }
}
