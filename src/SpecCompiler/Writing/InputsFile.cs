using System.Security.Cryptography;
using System.Text;

namespace Reelwire.SpecCompiler.Writing;

/// <summary>The list of a vendor's inputs with their hashes: the build compares it to know whether to generate again.</summary>
internal static class InputsFile
{
    /// <summary>A line per file, sorted: path relative to <paramref name="root"/>, a space, SHA-256 in upper-case hexadecimals.</summary>
    public static async Task<string> TextAsync(string root, IEnumerable<string> files, CancellationToken cancellationToken)
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            await using var stream = File.OpenRead(file);
            var hash = await SHA256.HashDataAsync(stream, cancellationToken);
            lines.Add($"{Path.GetRelativePath(root, Path.GetFullPath(file)).Replace('\\', '/')} {Convert.ToHexString(hash)}");
        }

        return new StringBuilder().AppendJoin('\n', lines).Append('\n').ToString();
    }
}
