using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Documents;

/// <summary>Reads finished documents; what is none is told.</summary>
internal sealed class DocumentFiles(DiagnosticBag bag)
{
    private static readonly JsonDocumentOptions s_strict = new() { AllowDuplicateProperties = false };

    /// <summary>How the names of document files end.</summary>
    public const string Extension = ".openapi.json";

    /// <summary>The document, or null with an error told.</summary>
    public async Task<JsonObject?> ReadAsync(string file, CancellationToken cancellationToken)
    {
        if (await new TextFiles(bag).ReadAsync(file, cancellationToken) is not { } text)
        {
            return null;
        }

        try
        {
            if (JsonNode.Parse(text, documentOptions: s_strict) is JsonObject document && document.Text("openapi") is not null && document["paths"] is JsonObject)
            {
                return document;
            }

            bag.Add(CompilerRules.InvalidDocument, file, 1, 1, "This is no OpenAPI 3 document: 'openapi' or 'paths' is missing.");
        }
        catch (JsonException exception)
        {
            bag.Add(CompilerRules.InvalidDocument, file, (int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1, "The file is no JSON, or has a key twice in one object.");
        }

        return null;
    }

    /// <summary>A document's name: that of its file without the extension.</summary>
    public static string NameOf(string file)
    {
        var name = Path.GetFileName(file);
        return name.EndsWith(Extension, StringComparison.Ordinal) ? name[..^Extension.Length] : Path.GetFileNameWithoutExtension(name);
    }
}
