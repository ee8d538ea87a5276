using System.Text;

namespace Reelwire.Benchmarks.Mutations;

/// <summary>Damages a page as networks, editors and mirrors do: bytes, lines, fences, attributes. The same seed damages alike.</summary>
internal sealed class PageMutation(Random random)
{
    private static readonly string[] s_snippets =
    [
        "```", "````yaml", "```json", "~~~", "<ParamField body=\"x\" type=\"", "</ParamField>", "<Expandable>", "{", "}", "[", "]", "\"", "'", "`", "&a ", "*a ", "<<: ", "!!binary ", "- ", ": ", "\t", "\0", "\r", "\uFEFF",
        "\\", "$ref: '#/components/schemas/", "type: ", "null", "-1", "1e999", "99999999999999999999", "oneOf: []", "allOf:", "required: true", "|", ">", "# ", "- **`x`** (`list<", "Range: [", "Default: `", "openapi: 3.1.0", "\U0001F642", "\uD83D",
    ];

    private static readonly char[] s_delimiters = ['=', ':', '"', '{', '}', '[', ']', '<', '>', '`', ',', '-'];

    /// <summary>The page with one to eight kinds of damage.</summary>
    /// <param name="text">The page.</param>
    /// <param name="other">Another page, of which lines may be pasted.</param>
    public string Apply(string text, string other)
    {
        for (var damage = random.Next(1, 9); damage > 0; damage--)
        {
            text = random.Next(8) switch
            {
                0 => Bytes(text),
                1 => text[..random.Next(text.Length + 1)],
                2 => Insert(text, random.Next(text.Length + 1), s_snippets[random.Next(s_snippets.Length)]),
                3 => Lines(text, DropOrRepeat),
                4 => Lines(text, Indent),
                5 => Lines(text, lines => Paste(lines, other.Split('\n'))),
                6 => Fences(text),
                _ => Attributes(text),
            };
        }

        return text;
    }

    // Whatever bytes come out, a file is read as UTF-8.
    private string Bytes(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var count = random.Next(1, 20); count > 0 && bytes.Length > 0; count--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return Encoding.UTF8.GetString(bytes);
    }

    private static string Lines(string text, Action<List<string>> damage)
    {
        var lines = text.Split('\n').ToList();
        damage(lines);
        return string.Join('\n', lines);
    }

    private void DropOrRepeat(List<string> lines)
    {
        var first = random.Next(lines.Count);
        var count = random.Next(1, Math.Min(30, lines.Count - first) + 1);
        if (random.Next(2) == 0)
        {
            lines.RemoveRange(first, count);
        }
        else
        {
            lines.InsertRange(random.Next(lines.Count + 1), lines.GetRange(first, count));
        }
    }

    private void Indent(List<string> lines)
    {
        var (first, by) = (random.Next(lines.Count), random.Next(-4, 5));
        for (var index = first; index < Math.Min(lines.Count, first + 10); index++)
        {
            lines[index] = by >= 0 ? new string(' ', by) + lines[index] : lines[index][Math.Min(-by, lines[index].Length)..];
        }
    }

    private void Paste(List<string> lines, string[] others)
    {
        var first = random.Next(others.Length);
        lines.InsertRange(random.Next(lines.Count + 1), others.Skip(first).Take(random.Next(1, 60)));
    }

    private string Fences(string text)
    {
        var at = text.IndexOf("```", random.Next(text.Length + 1), StringComparison.Ordinal);
        return at < 0 ? text + "\n```" : random.Next(2) == 0 ? text.Remove(at, random.Next(1, 4)) : Insert(text, at, random.Next(2) == 0 ? "`" : "```\n");
    }

    // Between two delimiters stands a name, an attribute or a value.
    private string Attributes(string text)
    {
        var at = text.IndexOfAny(s_delimiters, random.Next(text.Length + 1));
        var end = at < 0 ? -1 : text.IndexOfAny(s_delimiters, at + 1);
        return end < 0 ? text
            : random.Next(3) switch
            {
                0 => text.Remove(at, end - at),
                1 => Insert(text, at + 1, s_snippets[random.Next(s_snippets.Length)]),
                _ => Insert(text, end, text[at..end]),
            };
    }

    private static string Insert(string text, int at, string snippet) => text.Insert(at, snippet);
}
