namespace Reelwire.Core;

/// <summary>
/// A set of values that the vendor may extend at any time: known values are static properties, any other value passes through unchanged.
/// </summary>
/// <typeparam name="TSelf">The enumeration itself.</typeparam>
public interface IOpenEnum<TSelf> : IOpenEnum, IEquatable<TSelf>, ISpanFormattable, ISpanParsable<TSelf>
    where TSelf : struct, IOpenEnum<TSelf>
{
    /// <summary>The values that the vendor's page listed when this client was generated.</summary>
    static abstract IReadOnlyList<TSelf> Known { get; }

    /// <summary>The same as <see cref="IOpenEnum.RawValue"/>, for those who know the type: the value itself is not boxed.</summary>
    internal static abstract object? RawOf(TSelf value);

    /// <summary>The value that stands in an answer, or <see langword="null"/> where none can.</summary>
    internal static abstract TSelf? Read(ResponseValue json);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString() ?? string.Empty;

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var text = ToString() ?? string.Empty;
        charsWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return charsWritten == text.Length;
    }

    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => ParseText<TSelf>(s.ToString(), provider);

    static bool ISpanParsable<TSelf>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TSelf result) => TryParseText(s.ToString(), provider, out result);

    // Called on TSelf itself, the span overloads above would be chosen again, without end.
    private static T ParseText<T>(string text, IFormatProvider? provider)
        where T : IParsable<T> => T.Parse(text, provider);

    private static bool TryParseText<T>(string text, IFormatProvider? provider, out T result)
        where T : struct, IParsable<T> => T.TryParse(text, provider, out result);
}
