using System.Globalization;

namespace Reelwire.Core;

/// <summary>Such a set of texts or of whole numbers.</summary>
/// <typeparam name="TSelf">The enumeration itself.</typeparam>
/// <typeparam name="TValue"><see cref="string"/> or <see cref="long"/>.</typeparam>
public interface IOpenEnum<TSelf, TValue> : IOpenEnum<TSelf>
    where TSelf : struct, IOpenEnum<TSelf, TValue>
    where TValue : IParsable<TValue>
{
    /// <summary>The value as the vendor writes it.</summary>
    TValue? Value { get; }

    /// <summary>Makes a value, known or not.</summary>
    static abstract TSelf From(TValue value);

    object? IOpenEnum.RawValue => Value;

    static object? IOpenEnum<TSelf>.RawOf(TSelf value) => value.Value;

    static TSelf? IOpenEnum<TSelf>.Read(ResponseValue json) =>
        typeof(TValue) == typeof(long)
            ? json.AsInt64() is { } number ? TSelf.From((TValue)(object)number) : null
            : json.AsText() is { } text ? TSelf.From((TValue)(object)text) : null;

    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) => TSelf.From(TValue.Parse(s, CultureInfo.InvariantCulture));

    static bool IParsable<TSelf>.TryParse(string? s, IFormatProvider? provider, out TSelf result)
    {
        var isOne = TValue.TryParse(s, CultureInfo.InvariantCulture, out var value);
        result = isOne ? TSelf.From(value!) : default;
        return isOne;
    }
}
