using System.Diagnostics.CodeAnalysis;

namespace Reelwire.Core;

/// <summary>
/// A set of values that the vendor may extend at any time: known values are static properties, any other value passes through unchanged.
/// </summary>
/// <typeparam name="TSelf">The enumeration itself.</typeparam>
/// <typeparam name="TValue"><see cref="string"/> or <see cref="long"/>.</typeparam>
public interface IOpenEnum<TSelf, TValue> : IOpenEnum, ISpanFormattable, ISpanParsable<TSelf>
    where TSelf : struct, IOpenEnum<TSelf, TValue>
{
    /// <summary>The value as the vendor writes it.</summary>
    TValue? Value { get; }

    /// <summary>The values that the vendor's page listed when this client was generated.</summary>
    static abstract IReadOnlyList<TSelf> Known { get; }

    /// <summary>Makes a value, known or not.</summary>
    static abstract TSelf From(TValue value);

    object? IOpenEnum.RawValue => Value;

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString() ?? string.Empty;

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var text = ToString() ?? string.Empty;
        charsWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return charsWritten == text.Length;
    }

    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => ParseText<TSelf>(s.ToString(), provider);

    static bool ISpanParsable<TSelf>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out TSelf result) =>
        TryParseText(s.ToString(), provider, out result);

    // Called on TSelf itself, the span overloads above would be chosen again, without end.
    private static T ParseText<T>(string text, IFormatProvider? provider)
        where T : IParsable<T> => T.Parse(text, provider);

    private static bool TryParseText<T>(string text, IFormatProvider? provider, [MaybeNullWhen(false)] out T result)
        where T : IParsable<T> => T.TryParse(text, provider, out result);
}
