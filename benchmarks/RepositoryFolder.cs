namespace Reelwire.Benchmarks;

/// <summary>The checkout that the benchmarks were built in.</summary>
internal static class RepositoryFolder
{
    /// <summary>The path of a file or folder in it.</summary>
    public static string File(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "Clients.sln")))
            {
                return Path.GetFullPath(Path.Combine([folder.FullName, .. parts]));
            }
        }

        throw new InvalidOperationException($"No Clients.sln above {AppContext.BaseDirectory}: run the benchmarks from a checkout.");
    }
}
