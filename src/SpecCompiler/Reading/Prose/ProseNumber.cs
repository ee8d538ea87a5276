using System.Globalization;
using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading.OpenApi;
using Reelwire.SpecCompiler.Reading.Trees;

namespace Reelwire.SpecCompiler.Reading.Prose;

/// <summary>Numbers as people write them.</summary>
internal static class ProseNumber
{
    /// <summary>A number, with commas between thousands or without.</summary>
    public const string Pattern = @"[-−]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?";

    /// <summary>The number, or null when it is none or too large.</summary>
    public static decimal? Read(string text) => decimal.TryParse(Plain(text), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The number as a value of the type, or null when the type has no such value.</summary>
    public static JsonNode? ReadAs(string type, string text) => ValueConversion.Convert(PlainScalar.ReadNumber(Plain(text)), type);

    private static string Plain(string text) => text.Replace(",", "", StringComparison.Ordinal).Replace('−', '-');
}
