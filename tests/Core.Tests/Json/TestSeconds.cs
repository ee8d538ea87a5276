using System.Globalization;
using System.Text.Json.Serialization;

namespace Reelwire.Core.Tests.Json;

/// <summary>An open enumeration over integers, as the generator prints them.</summary>
[JsonConverter(typeof(OpenInt64Converter<TestSeconds>))]
internal readonly record struct TestSeconds : IOpenEnum<TestSeconds, long>
{
    public TestSeconds(long value) => Value = value;

    public long Value { get; }

    public static TestSeconds Five => new(5);

    public static IReadOnlyList<TestSeconds> Known { get; } = [Five];

    public static TestSeconds From(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
