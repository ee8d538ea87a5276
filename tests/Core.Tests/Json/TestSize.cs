using System.Text.Json.Serialization;

namespace Reelwire.Core.Tests.Json;

/// <summary>An open enumeration over text, as the generator prints them.</summary>
[JsonConverter(typeof(OpenStringConverter<TestSize>))]
internal readonly record struct TestSize : IOpenEnum<TestSize, string>
{
    public TestSize(string value) => Value = value;

    public string Value { get; }

    public static TestSize Small => new("small");

    public static IReadOnlyList<TestSize> Known { get; } = [Small];

    public static TestSize From(string value) => new(value);

    public override string ToString() => Value ?? string.Empty;
}
