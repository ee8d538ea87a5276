namespace Reelwire.Mocks.Tests.Servers;

/// <summary>A package of <c>eng/mocks/package.json</c>.</summary>
internal static class NodePackage
{
    public const string InstallCommand = "npm ci --prefix eng/mocks";

    /// <summary>The first file of a package that matches, or null where the package is not installed.</summary>
    public static string? Find(string package, string folder, string pattern)
    {
        var path = RepositoryRoot.File("eng", "mocks", "node_modules", package, folder);
        return Directory.Exists(path) ? Directory.EnumerateFiles(path, pattern).Order(StringComparer.Ordinal).FirstOrDefault() : null;
    }
}
