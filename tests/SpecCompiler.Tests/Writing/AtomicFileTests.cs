using Reelwire.SpecCompiler.Writing;

namespace Reelwire.SpecCompiler.Tests.Writing;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Files_are_written_together_or_not_at_all()
    {
        var first = await _folder.WriteAsync("first.md", "old");
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal) { [first] = [.. "new"u8], [_folder.File("missing", "second.md")] = [.. "new"u8] };
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => AtomicFile.WriteAllAsync(files, TestContext.Current.CancellationToken));
        Assert.Equal("old", await File.ReadAllTextAsync(first, TestContext.Current.CancellationToken));
        Assert.Equal([first], Directory.GetFiles(_folder.Path));
    }
}
