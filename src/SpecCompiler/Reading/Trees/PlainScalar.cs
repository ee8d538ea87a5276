using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Reelwire.SpecCompiler.Reading.Trees;

/// <summary>What an unquoted scalar means, by YAML 1.2's core schema.</summary>
internal static partial class PlainScalar
{
    public static JsonNode? Read(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => null,
        "true" or "True" or "TRUE" => JsonValue.Create(true),
        "false" or "False" or "FALSE" => JsonValue.Create(false),
        _ => (JsonNode?)ReadNumber(text) ?? JsonValue.Create(text),
    };

    /// <summary>The number that the text is, or null.</summary>
    public static JsonValue? ReadNumber(string text)
    {
        if (!Number().IsMatch(text))
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
        {
            return JsonValue.Create(integer);
        }

        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return JsonValue.Create(number);
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var large) && double.IsFinite(large) ? JsonValue.Create(large) : null;
    }

    // Numbers with leading zeros are identifiers more often than numbers.
    [GeneratedRegex(@"^[-+]?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?$", RegexOptions.ECMAScript)]
    private static partial Regex Number();
}
