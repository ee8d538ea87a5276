namespace Reelwire.SpecCompiler.Writing;

/// <summary>Writes a file at once: whoever reads meanwhile, or after a crash, sees the old text or the new one.</summary>
internal static class AtomicFile
{
    /// <summary>Writes or replaces the file.</summary>
    public static async Task WriteAsync(string file, string text, CancellationToken cancellationToken)
    {
        var temporary = file + ".tmp";
        await File.WriteAllTextAsync(temporary, text, cancellationToken);
        File.Move(temporary, file, overwrite: true);
    }
}
