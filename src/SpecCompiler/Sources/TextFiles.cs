using System.Text;
using Reelwire.SpecCompiler.Diagnostics;

namespace Reelwire.SpecCompiler.Sources;

/// <summary>Reads text files; what cannot be read is told.</summary>
internal sealed class TextFiles(DiagnosticBag bag)
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file's text, or null with an error told.</summary>
    public async Task<string?> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(file, s_strict, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            bag.Add(CompilerRules.UnreadableFile, file, 1, 1, $"The file cannot be read as UTF-8 text: {exception.Message}");
            return null;
        }
    }

    /// <summary>The YAML file's content, or null with an error told.</summary>
    public async Task<SourceDocument?> ReadYamlAsync(string file, CancellationToken cancellationToken) =>
        await ReadAsync(file, cancellationToken) is { } text ? YamlSource.Read(file, text, bag) : null;
}
