namespace Reelwire.Simulator.Files;

/// <summary>How long a file can be downloaded, and what ends it.</summary>
/// <param name="Lifetime">How long; null for ever.</param>
/// <param name="SignedAs">The prefix of the query parameters that sign its URL, such as <c>X-Amz</c>: then the URL ends. Null where the file itself is deleted.</param>
internal sealed record FileLife(TimeSpan? Lifetime, string? SignedAs = null)
{
    /// <summary>A file that stays.</summary>
    public static FileLife Endless { get; } = new((TimeSpan?)null);
}
