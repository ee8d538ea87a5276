using System.Text.Json.Serialization;

namespace Reelwire.Core.Tests.Json;

/// <summary>An open enumeration over text, as the generator prints them.</summary>
[JsonConverter(typeof(OpenStringConverter<TestSize>))]
internal readonly record struct TestSize(string Value) : IOpenEnum<TestSize, string>
{
    public static TestSize Small => new("small");

    public static IReadOnlyList<TestSize> Known { get; } = [Small];

    public bool IsKnown => Known.Contains(this);

    public static TestSize From(string value) => new(value);

    public static TestSize Parse(string s, IFormatProvider? provider = null) => new(s ?? throw new ArgumentNullException(nameof(s)));

    public static bool TryParse(string? s, IFormatProvider? provider, out TestSize result)
    {
        result = s is null ? default : new(s);
        return s is not null;
    }

    public override string ToString() => Value ?? string.Empty;
}
