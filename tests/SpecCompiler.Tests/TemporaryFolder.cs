namespace Reelwire.SpecCompiler.Tests;

/// <summary>A folder of one test's own.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("specc-").FullName;

    public string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    public async Task<string> WriteAsync(string name, string text)
    {
        var file = File(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        await System.IO.File.WriteAllTextAsync(file, text);
        return file;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
