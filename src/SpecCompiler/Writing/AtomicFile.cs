using System.Text;

namespace Reelwire.SpecCompiler.Writing;

/// <summary>Writes files at once: whoever reads one meanwhile, or after a crash, sees the old text or the new one.</summary>
internal static class AtomicFile
{
    /// <summary>Writes or replaces the file.</summary>
    public static Task WriteAsync(string file, string text, CancellationToken cancellationToken) =>
        WriteAllAsync(new Dictionary<string, byte[]>(StringComparer.Ordinal) { [file] = Encoding.UTF8.GetBytes(text) }, cancellationToken);

    /// <summary>Writes or replaces all of the files, or none where one of them cannot be written.</summary>
    public static async Task WriteAllAsync(IReadOnlyDictionary<string, byte[]> files, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var (file, content) in files)
            {
                await File.WriteAllBytesAsync(Temporary(file), content, cancellationToken);
            }

            foreach (var file in files.Keys)
            {
                File.Move(Temporary(file), file, overwrite: true);
            }
        }
        catch
        {
            foreach (var file in files.Keys)
            {
                File.Delete(Temporary(file));
            }

            throw;
        }
    }

    private static string Temporary(string file) => file + ".tmp";
}
