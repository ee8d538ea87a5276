using System.Globalization;
using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Reading;

/// <summary>JSON pointers of a finished document with the page lines that its nodes came from.</summary>
internal static class PageLines
{
    public static IReadOnlyDictionary<string, int> Of(JsonObject document, PageFindings findings)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        Collect(document, "", findings, lines);
        return lines;
    }

    private static void Collect(JsonNode? node, string pointer, PageFindings findings, Dictionary<string, int> lines)
    {
        if (node is null)
        {
            return;
        }

        if (findings.TryGetPosition(node, out var position))
        {
            lines[pointer] = position.Line;
        }

        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                {
                    Collect(value, $"{pointer}/{Escape(name)}", findings, lines);
                }

                break;
            case JsonArray items:
                for (var index = 0; index < items.Count; index++)
                {
                    Collect(items[index], string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}"), findings, lines);
                }

                break;
        }
    }

    private static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
