using System.Text;
using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Naming;

namespace Reelwire.SpecCompiler.Facts;

/// <summary>Makes documentation comments of a vendor's words.</summary>
internal static class SummaryLines
{
    private const int Width = 140;

    // All that C# takes for the end of a line: one of them inside a comment would make code of what follows.
    private static readonly char[] s_lineEnds = ['\r', '\n', '\u0085', '\u2028', '\u2029', '\v', '\f'];

    /// <summary>Plain lines without line ends and invisible characters, wrapped at words; <paramref name="fallback"/> where there are none.</summary>
    public static JsonArray Of(string? text, string fallback)
    {
        var lines = Lines(text ?? "").ToList();
        return new JsonArray([.. (lines.Count > 0 ? lines : Lines(fallback)).Select(line => (JsonNode)line)]);
    }

    /// <summary>Puts a full stop behind the vendor's last word, so that a sentence of ours can follow.</summary>
    public static void EndSentence(JsonArray lines)
    {
        if (lines[^1]!.GetValue<string>() is { Length: > 0 } last && char.IsLetterOrDigit(last[^1]))
        {
            lines[^1] = last + ".";
        }
    }

    /// <summary>The text on one line.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split(s_lineEnds).Select(line => PrintableText.Of(line).Trim()).Where(line => line.Length > 0));

    // NSwag takes three slashes at the beginning of a line for a line break of its own.
    private static IEnumerable<string> Lines(string text) =>
        text.Split(s_lineEnds).Select(PrintableText.Of).SelectMany(Wrap)
            .Select(line => line.StartsWith("///", StringComparison.Ordinal) ? line.TrimStart('/', ' ') : line)
            .Where(line => line.Length > 0);

    private static IEnumerable<string> Wrap(string text)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }
}
