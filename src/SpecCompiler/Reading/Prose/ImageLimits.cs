using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Reelwire.SpecCompiler.Reading.OpenApi;

namespace Reelwire.SpecCompiler.Reading.Prose;

/// <summary>What a description demands of an image, as <c>x-media</c>. A bound is read as written: "greater than 300" leaves 300 out.</summary>
internal static partial class ImageLimits
{
    private const long Kibi = 1024;

    /// <summary>Adds the limits to every member of the document that takes an image.</summary>
    public static void Complete(JsonObject document)
    {
        foreach (var (schema, name) in SchemaWalk.AllOf(document))
        {
            if (name is not null && schema.Text("type") == "string" && schema.Text("description") is { } description && Image().IsMatch(description) && Read(description) is { Count: > 0 } limits)
            {
                schema["x-media"] = limits;
            }
        }
    }

    /// <summary>The limits that the description tells; empty where it tells none.</summary>
    public static JsonObject Read(string description)
    {
        var limits = new JsonObject();
        if (FileSize().Match(description) is { Success: true } size && ProseNumber.Read(size.Groups["size"].Value) is { } number)
        {
            // MB is taken as MiB: nothing that a vendor would accept is refused.
            limits["maxBytes"] = (long)(number * Unit(size.Groups["unit"].Value));
        }

        AddSide(limits, "shorterSideAbove", ShorterSide().Match(description), -1);
        AddSide(limits, "longerSideBelow", LongerSide().Match(description), 1);
        AddAspectRatio(limits, AspectRatio().Match(description));
        if (Formats().Match(description) is { Success: true } formats)
        {
            limits["formats"] = new JsonArray([.. formats.Groups["format"].Captures.Select(format => NameOf(format.Value)).Distinct(StringComparer.Ordinal).Select(name => (JsonNode)name)]);
        }

        return limits;
    }

    private static long Unit(string unit) => char.ToUpperInvariant(unit[0]) switch
    {
        'K' => Kibi,
        'M' => Kibi * Kibi,
        _ => Kibi * Kibi * Kibi,
    };

    private static void AddSide(JsonObject limits, string name, Match match, long step)
    {
        if (match.Success && ProseNumber.Read(match.Groups["pixels"].Value) is { } pixels)
        {
            limits[name] = (long)pixels + (match.Groups["inclusive"].Success ? step : 0);
        }
    }

    private static void AddAspectRatio(JsonObject limits, Match match)
    {
        if (match.Success && Ratio(match, "min") is { } minimum && Ratio(match, "max") is { } maximum && minimum < maximum)
        {
            limits["minAspectRatio"] = minimum;
            limits["maxAspectRatio"] = maximum;
        }
    }

    // 1:2.5 is 0.4.
    private static decimal? Ratio(Match match, string group)
    {
        var parts = match.Groups[group].Value.Split(':').Select(ProseNumber.Read).ToArray();
        return parts is [{ } width, { } height] ? height == 0 ? null : width / height : parts[0];
    }

    private static string NameOf(string format) => format.ToLowerInvariant() switch
    {
        "jpg" => "jpeg",
        "tif" => "tiff",
        var name => name,
    };

    [GeneratedRegex(@"\b(?:image|picture|photo|frame)s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Image();

    [GeneratedRegex(
        @"\bsize\s*(?::|(?:cannot|can\s*not|can't|must\s+not|should\s+not|may\s+not)\s+exceed|(?:must|should)\s+be\s+(?:less|smaller|no\s+larger|no\s+more)\s+than|(?:is\s+)?(?:limited\s+to|up\s+to|not\s+exceeding))\s*(?:<=?|≤|up\s+to|no\s+(?:more|larger)\s+than|not\s+exceeding|less\s+than|under|within|max(?:imum)?)?\s*(?<size>"
        + ProseNumber.Pattern + @")\s*(?<unit>[KMG]i?B)\b|\bmax(?:imum)?\s+(?:(?:image|file)\s+)*size\s*(?::|is|of)?\s*(?<size>" + ProseNumber.Pattern + @")\s*(?<unit>[KMG]i?B)\b|\bimages?\s+(?:are|is)\s+limited\s+to\s+(?<size>" + ProseNumber.Pattern + @")\s*(?<unit>[KMG]i?B)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FileSize();

    [GeneratedRegex(
        @"\b(?:shorter|shortest)\s+(?:side|edge)\s+(?:must|should|has\s+to)\s+(?:exceed|be\s+(?:(?:greater|larger|more|longer)\s+than(?<inclusive>\s+or\s+equal\s+to)?|(?<inclusive>at\s+least)))\s+(?<pixels>"
        + ProseNumber.Pattern + @")\s*(?:px|pixels)|\bresolution\s+(?:must|should)\s+(?<inclusive>not\s+be\s+less\s+than)\s+(?<pixels>[0-9]+)\s*[*x×]\s*\k<pixels>\s*(?:px|pixels)|\bdimensions\s*:\s*\((?<pixels>"
        + ProseNumber.Pattern + @"),\s*" + ProseNumber.Pattern + @"\)\s*(?:px|pixels)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShorterSide();

    [GeneratedRegex(
        @"\b(?:longer|longest)\s+(?:side|edge)\s+(?:(?:must|should|has\s+to)\s+be\s+(?:(?:less|smaller|shorter)\s+than(?<inclusive>\s+or\s+equal\s+to)?|(?<inclusive>at\s+most))|(?<inclusive>(?:cannot|must\s+not|should\s+not)\s+exceed))\s+(?<pixels>"
        + ProseNumber.Pattern + @")\s*(?:px|pixels)|\bdimensions\s*:\s*\(" + ProseNumber.Pattern + @",\s*(?<pixels>" + ProseNumber.Pattern + @")\)\s*(?:px|pixels)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LongerSide();

    [GeneratedRegex(
        @"\baspect\s+ratio(?:\s+of\s+the\s+image)?(?:\s+(?:must|should)\s+be)?\s*(?:in\s+the\s+range\s+of|in\s+the\s+range|within|between|from|(?:greater|larger|more)\s+than|:)?\s*[\[(]?\s*(?<min>[0-9.]*[0-9](?::[0-9.]*[0-9])?)\s*(?:,|~|to|and(?:\s+(?:less|smaller)\s+than)?|-|–)\s*(?<max>[0-9.]*[0-9](?::[0-9.]*[0-9])?)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AspectRatio();

    [GeneratedRegex(
        @"(?:\bsupported\s+(?:(?:image|file)\s+)?formats?\s*(?:include|are|:)|\bformats?\s+must\s+be)\s*:?\s*`?\.?(?<format>jpe?g|png|webp|bmp|tiff?|gif|heic|heif|avif)`?(?:\s*(?:,|/|、|and|or|\s)+\s*`?\.?(?<format>jpe?g|png|webp|bmp|tiff?|gif|heic|heif|avif)`?)*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Formats();
}
