using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Documents;

/// <summary>The one way to write JSON: the same bytes on every machine.</summary>
internal static class CanonicalJson
{
    // Not escaped more than JSON needs: the documents are read by people, and never stand inside HTML.
    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Two spaces of indentation, LF, a final line end.</summary>
    public static string Text(JsonNode node) => node.ToJsonString(s_options) + "\n";
}
