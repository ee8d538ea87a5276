using System.Text.RegularExpressions;

namespace Reelwire.SpecCompiler.Naming;

/// <summary>A path in words: <c>/v2/video/{id}/frames</c> is <c>video-id-frames</c>.</summary>
internal static partial class PathWords
{
    /// <summary>Lower-case words with '-' between them, without the API's version.</summary>
    public static string Of(string path) => Separators().Replace(Version().Replace(path.ToLowerInvariant(), "/"), "-").Trim('-');

    [GeneratedRegex("^/v[0-9]+(beta|alpha)?/", RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();
}
