using System.Globalization;
using System.Text.Json.Serialization;

namespace Reelwire.Core.Tests.Json;

/// <summary>An open enumeration over integers, as the generator prints them.</summary>
[JsonConverter(typeof(OpenInt64Converter<TestSeconds>))]
internal readonly record struct TestSeconds(long Value) : IOpenEnum<TestSeconds, long>
{
    public static TestSeconds Five => new(5);

    public static IReadOnlyList<TestSeconds> Known { get; } = [Five];

    public bool IsKnown => Known.Contains(this);

    public static TestSeconds From(long value) => new(value);

    public static TestSeconds Parse(string s, IFormatProvider? provider = null) => new(long.Parse(s, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));

    public static bool TryParse(string? s, IFormatProvider? provider, out TestSeconds result)
    {
        var parsed = long.TryParse(s, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
