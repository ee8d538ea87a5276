namespace Reelwire.Benchmarks.Compiler;

/// <summary>A page to measure with.</summary>
/// <param name="File">Its path.</param>
/// <param name="Text">What stands on it.</param>
internal sealed record PageSource(string File, string Text)
{
    /// <summary>Where pages are where no folder is named: the vendors' other pages if they lie beside the checkout, else the repository's.</summary>
    public static string DefaultFolder()
    {
        var wild = RepositoryFolder.File("..", "shared", "wild");
        return Directory.Exists(wild) ? wild : RepositoryFolder.File("specs");
    }

    /// <summary>All pages of a folder, in the order of their paths.</summary>
    public static IReadOnlyList<PageSource> In(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => new PageSource(file, System.IO.File.ReadAllText(file)))];
}
