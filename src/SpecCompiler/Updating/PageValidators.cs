using System.Net.Http.Headers;

namespace Reelwire.SpecCompiler.Updating;

/// <summary>What is kept of a page's answer, so that the next request can ask whether it has changed.</summary>
/// <param name="Address">The address that answered.</param>
/// <param name="ETag">Its entity tag.</param>
/// <param name="LastModified">Its date.</param>
/// <param name="Sha256">Of the page: one that was edited since is fetched whole.</param>
internal sealed record PageValidators(string Address, EntityTagHeaderValue? ETag, DateTimeOffset? LastModified, string Sha256);
