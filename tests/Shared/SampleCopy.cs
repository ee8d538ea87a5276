namespace Reelwire.Tests;

/// <summary>Copies samples/ elsewhere, where nothing else of this repository is.</summary>
internal static class SampleCopy
{
    public static void Into(string folder)
    {
        var samples = RepositoryRoot.File("samples");
        foreach (var file in Directory.EnumerateFiles(samples, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, "samples", Path.GetRelativePath(samples, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
