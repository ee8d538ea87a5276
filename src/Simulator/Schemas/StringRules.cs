using System.Text.Json;
using System.Text.RegularExpressions;

namespace Reelwire.Simulator.Schemas;

/// <summary><c>minLength</c>, <c>maxLength</c> (both in Unicode code points), <c>pattern</c> and <c>format</c>.</summary>
internal static class StringRules
{
    private static readonly TimeSpan s_patternTimeout = TimeSpan.FromMilliseconds(250);

    /// <summary>Checks one string.</summary>
    public static void Check(JsonElement schema, string value, SchemaPlace place)
    {
        var (min, max) = (schema.Count("minLength"), schema.Count("maxLength"));
        if (min is not null || max is not null)
        {
            var length = CodePoints(value);
            if (length < min)
            {
                place.Report("minLength", $"must have at least {min} characters, not {length}");
            }

            if (length > max)
            {
                place.Report("maxLength", $"must have at most {max} characters, not {length}");
            }
        }

        if (schema.Text("pattern") is { } pattern)
        {
            CheckPattern(pattern, value, place);
        }

        if (schema.Text("format") is { } format && !StringFormats.IsValid(format, value))
        {
            place.Report("format", $"must be of the format {format}");
        }
    }

    private static void CheckPattern(string pattern, string value, SchemaPlace place)
    {
        try
        {
            if (!Regex.IsMatch(value, EcmaPattern.ToDotNet(pattern), RegexOptions.CultureInvariant, s_patternTimeout))
            {
                place.Report("pattern", $"must match {pattern}");
            }
        }
        catch (RegexMatchTimeoutException)
        {
            place.Report("pattern", $"could not be matched against {pattern} within {s_patternTimeout.TotalMilliseconds} ms");
        }
    }

    private static long CodePoints(string value)
    {
        var count = 0L;
        foreach (var _ in value.EnumerateRunes())
        {
            count++;
        }

        return count;
    }
}
