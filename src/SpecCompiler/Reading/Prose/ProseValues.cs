using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Reelwire.SpecCompiler.Reading.OpenApi;

namespace Reelwire.SpecCompiler.Reading.Prose;

/// <summary>The values that a description lists: <c>Accepted values: `480p`, `720p`</c>.</summary>
internal static partial class ProseValues
{
    private static readonly string[] Formats =
    [
        "jpeg", "jpg", "png", "webp", "bmp", "tiff", "tif", "gif", "heic", "heif", "avif", "mp4", "mov", "avi", "webm", "mkv", "mp3", "wav", "m4a", "aac", "flac", "ogg",
    ];

    /// <summary>The values as the type has them; null where the description lists none, or lists them under conditions.</summary>
    public static JsonArray? Read(string description, string? type)
    {
        if (type is not ("string" or "integer" or "number"))
        {
            return null;
        }

        var lists = Label().Matches(description)
            .Select(label => Sentence.IsDoubtful(description, label.Index) ? [] : ReadList(description[(label.Index + label.Length)..], label.Groups["loose"].Success))
            .Append(ReadOnly(description))
            .OfType<string[]>()
            .ToArray();

        // Two lists that differ are two conditions, whatever their words.
        return lists.Length > 0 && lists.All(list => list.SequenceEqual(lists[0])) ? Convert(lists[0], type) : null;
    }

    private static string[]? ReadList(string text, bool isLoose)
    {
        var inline = Inline().Match(text);
        var values = inline.Success ? ValuesOf(inline.Groups["list"].Value)
            : Bare().Match(text) is { Success: true } bare && !isLoose ? bare.Groups["value"].Captures.Select(value => value.Value).ToArray()
            : ReadBullets(text);

        // "Supports `a`" is said of files and sizes as well as of values.
        return isLoose && values is not null && (values.Length < 2 || values.Any(IsFormatOrSize)) ? null : values;
    }

    private static string[]? ReadBullets(string text)
    {
        var lines = text.Split('\n').Skip(1).SkipWhile(string.IsNullOrWhiteSpace).TakeWhile(line => line.StartsWith("* ", StringComparison.Ordinal) || line.StartsWith("- ", StringComparison.Ordinal));
        var bullets = lines.Select(line => Bullet().Match(line)).ToArray();
        if (bullets.Length < 2 || text.Split('\n')[0].Trim().Length > 0)
        {
            return null;
        }

        // Bullets that are no values tell of conditions: "fast_mode is true: `360p`".
        return bullets.All(bullet => bullet.Success) ? [.. bullets.Select(bullet => bullet.Groups["value"].Value.Trim('"'))] : [];
    }

    private static string[]? ReadOnly(string description) =>
        OnlyOption().Match(description) is { Success: true } only ? [only.Groups["value"].Value] : null;

    private static string[] ValuesOf(string list) => [.. Quoted().Matches(list).Select(value => value.Value.Trim('`').Trim('"'))];

    private static bool IsFormatOrSize(string value) => Formats.Contains(value.TrimStart('.'), StringComparer.OrdinalIgnoreCase) || value.Contains('/', StringComparison.Ordinal) || Size().IsMatch(value);

    private static JsonArray? Convert(string[] values, string type)
    {
        var converted = values.Distinct(StringComparer.Ordinal).Select(value => ValueConversion.Convert(JsonValue.Create(value), type)).ToArray();
        return converted.Length == 0 || converted.Contains(null) ? null : [.. converted];
    }

    [GeneratedRegex(
        @"\b(?:(?:(?:accepted|acceptable|allowed|available|optional|possible|supported|valid)\s+(?:values?|options?)|enum(?:eration)?(?:\s+values?)?|options|(?<!default\s)values|allowed)(?:\s+(?:are|include))?\s*:"
        + @"|(?:(?:accepted|acceptable|allowed|available|possible|supported|valid)\s+(?:values|options)\s+are|one\s+of|(?:choose|select)\s+(?:from|between))(?=\s+[`""])"
        + @"|range\s*:?(?=\s*\[(?:[^\],\n]+,){2})|(?<loose>supports\s*:?|supported\s+[a-z]+\s*:|(?:can|must)\s+be(?=\s+`)))|(?:可选值|枚举值)\s*[:：]?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    // Nothing but the end of the sentence, or its default, may follow: "`a`, `b` when `mode` is `x`" is a condition.
    [GeneratedRegex(
        """\A\s*(?<list>\[\s*)?(?<list>(?:`[^`\n]+`|"[^"\n]+")(?:(?:\s*[,;/|、，]\s*(?:and\s+|or\s+)?|\s+(?:and\s+|or\s+)?)(?:`[^`\n]+`|"[^"\n]+"))*)\s*\]?(?=\s*(?:\z|\n|\.(?:\s|\z)|。|[.;,(，；（]?\s*(?:default\b|默认)))""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inline();

    [GeneratedRegex(@"\A[ \t]*\[?(?<value>[A-Za-z0-9_:-]+(?:\.[0-9]+)?)(?:\s*,\s*(?<value>[A-Za-z0-9_:-]+(?:\.[0-9]+)?))+\]?(?=[ \t]*(?:\z|\n|\.(?:\s|\z)))")]
    private static partial Regex Bare();

    [GeneratedRegex("`[^`\n]+`|\"[^\"\n]+\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("""\A[*-]\s+(?:`(?<value>[^`]+)`|"(?<value>[^"]+)")\s*(?:\z|[.:(=–—-])""")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"`(?<value>[^`\n]+)`\s+(?:being|as)\s+the\s+only\s+(?:available\s+)?option", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyOption();

    [GeneratedRegex(@"\A[0-9]+\s*[*x×]\s*[0-9]+\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Size();
}
