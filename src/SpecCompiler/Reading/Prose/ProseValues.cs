using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Reelwire.SpecCompiler.Reading.OpenApi;

namespace Reelwire.SpecCompiler.Reading.Prose;

/// <summary>The values that a description lists: <c>Accepted values: `480p`, `720p`</c>.</summary>
internal static partial class ProseValues
{
    private static readonly string[] s_formats =
    [
        "jpeg", "jpg", "png", "webp", "bmp", "tiff", "tif", "gif", "heic", "heif", "avif", "mp4", "mov", "avi", "webm", "mkv", "mp3", "wav", "m4a", "aac", "flac", "ogg",
    ];

    /// <summary>The values as the type has them; null where the description lists none.</summary>
    public static JsonArray? Read(string description, string? type)
    {
        if (type is not ("string" or "integer" or "number"))
        {
            return null;
        }

        var lists = Label().Matches(description)
            .Where(label => !Sentence.IsDoubtful(description, label.Index))
            .Select(label => (Values: ReadList(description[(label.Index + label.Length)..], label.Groups["loose"].Success), IsOwnLine: !label.Groups["loose"].Success && Sentence.BeginsLine(description, label.Index)))
            .Append((Values: ReadOnly(description), IsOwnLine: false))
            .Where(list => list.Values is not null && CanHold(type, list.Values))
            .ToArray();
        var counted = Array.Exists(lists, list => list.IsOwnLine) ? lists.Where(list => list.IsOwnLine) : lists;

        // Lists for several conditions, one for each resolution, add up: any of their values is one of the member's.
        var values = counted.SelectMany(list => list.Values!).Distinct(StringComparer.Ordinal).Select(value => ValueConversion.Convert(JsonValue.Create(value), type)).ToArray();
        return values.Length == 0 ? null : [.. values];
    }

    private static bool CanHold(string type, string[] values) => values.Length > 0 && values.All(value => ValueConversion.Convert(JsonValue.Create(value), type) is not null);

    private static string[]? ReadList(string text, bool isLoose)
    {
        var values = Inline().Match(text) is { Success: true } inline ? ValuesOf(inline.Groups["list"].Value)
            : Bare().Match(text) is { Success: true } bare && !isLoose ? bare.Groups["value"].Captures.Select(value => value.Value).ToArray()
            : ReadBullets(text);

        // "Supports `a`" is said of files, sizes and tags as well as of values.
        return isLoose && values is not null && (values.Length < 2 || values.Any(value => IsFormatOrSize(value) || !Word().IsMatch(value))) ? null : values;
    }

    private static string[]? ReadBullets(string text)
    {
        var bullets = text.Split('\n').Skip(1).SkipWhile(string.IsNullOrWhiteSpace).TakeWhile(line => line.StartsWith("* ", StringComparison.Ordinal) || line.StartsWith("- ", StringComparison.Ordinal))
            .Select(line => Bullet().Match(line)).ToArray();
        return bullets.Length < 2 || text.Split('\n')[0].Trim().Length > 0 || !bullets.All(bullet => bullet.Success)
            ? null
            : [.. bullets.SelectMany(bullet => bullet.Groups["list"].Success ? ValuesOf(bullet.Groups["list"].Value) : [Unquoted(bullet.Groups["value"].Value)])];
    }

    private static string[]? ReadOnly(string description) =>
        OnlyOption().Match(description) is { Success: true } only ? [only.Groups["value"].Value] : null;

    // Some pages put the whole list into one pair of back ticks.
    private static string[] ValuesOf(string list) => Quoted().Matches(Aside().Replace(list, "$1")).Select(value => value.Value).ToArray() switch
    {
        [['`', .. var inner, '`']] when inner.Contains(',', StringComparison.Ordinal) => [.. inner.Trim('[', ']').Split(',').Select(value => Unquoted(value.Trim()))],
        var values => [.. values.Select(Unquoted)],
    };

    private static string Unquoted(string value) => value.Trim('`').Trim('"', '\'');

    private static bool IsFormatOrSize(string value) => s_formats.Contains(value.TrimStart('.'), StringComparer.OrdinalIgnoreCase) || value.Contains('/', StringComparison.Ordinal) || Size().IsMatch(value);

    [GeneratedRegex(
        @"\b(?:(?:(?:accepted|acceptable|allowed|available|optional|permitted|possible|supported|valid)\s+(?:values?|options?|choices)|choices|enum(?:eration)?(?:\s+values?)?|options|(?<!default\s)values|allowed|one\s+of)(?:\s+(?:are|include))?\s*:"
        + @"|(?:(?:accepted|acceptable|allowed|available|possible|supported|valid)\s+(?:values|options|choices)\s+are|one\s+of|either|(?:choose|select)\s+(?:from|between)|enum|options(?:\s+available\s+for)?)(?=\s+(?:[`""'\[]|-?[0-9]))"
        + @"|(?:available|supported|allowed)\s+[a-z][a-z ]{1,60}\s+are\s*:"
        + @"|range\s*:?(?=\s*\[(?:[^\],\n]+,){2})|(?<loose>supports\s*:?|(?:available|supported|allowed|accepted|valid)\s+[a-z]+\s*:|(?:can|must)\s+be(?=\s+`)))|(?:可选值|枚举值)\s*[:：]?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    // Nothing but the end of the sentence, a unit, or the default may follow: "`a`, `b` when `mode` is `x`" is a condition.
    [GeneratedRegex(
        """\A\s*(?:\[\s*)?(?<list>(?:`[^`\n]+`|"[^"\n]+"|'[^'\n]+')(?:\s*[(（][^()（）`\n]*[)）])?(?:(?:\s*[,;/|、，]\s*(?:and\s+|or\s+)?|\s+(?:and\s+|or\s+|和\s*|或\s*)?)(?:`[^`\n]+`|"[^"\n]+"|'[^'\n]+')(?:\s*[(（][^()（）`\n]*[)）])?)*)\s*\]?(?:\s+(?:seconds?|secs?|fps|frames?|pixels?|px)\b)?(?=\s*(?:\z|\n|\.(?:\s|\z)|。|;|；|,\s*where\b|[.;,(，；（]?\s*(?:with\s+)?(?:default|默认)))""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inline();

    [GeneratedRegex(@"\A[ \t]*\[?(?<value>[A-Za-z0-9_:-]+(?:\.[0-9]+)?)(?:(?:\s*,\s*(?:(?:or|and)\s+)?|\s+(?:or|and)\s+)(?<value>[A-Za-z0-9_:-]+(?:\.[0-9]+)?))+\]?(?:\s+(?:seconds?|secs?|fps|frames?|pixels?|px)\b)?(?=[ \t]*(?:\z|\n|\.(?:\s|\z)|;|,?\s*default\b))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex("`[^`\n]+`|\"[^\"\n]+\"|'[^'\n]+'")]
    private static partial Regex Quoted();

    // What stands behind a value in parentheses is about it: `a` (default).
    [GeneratedRegex(@"(`[^`\n]+`)|[(（][^()（）`\n]*[)）]")]
    private static partial Regex Aside();

    // "* `a`: fast", "* (480p) `832` for ...", "* fast_mode is true: `a`, `b`"
    [GeneratedRegex("""\A[*-]\s+(?:(?:\([^()`\n]*\)\s*)?(?:`(?<value>[^`]+)`|"(?<value>[^"]+)")\s*(?:\z|[.:：(（=–—-]|for\b|if\b|when\b)|[^`":]+:\s*(?<list>`[^`\n]+`(?:\s*,\s*`[^`\n]+`)*)\s*\.?\z)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"`(?<value>[^`\n]+)`\s+(?:being|as)\s+the\s+only\s+(?:available\s+)?option", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyOption();

    [GeneratedRegex(@"\A[A-Za-z0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\A[0-9]+\s*[*x×]\s*[0-9]+\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Size();
}
