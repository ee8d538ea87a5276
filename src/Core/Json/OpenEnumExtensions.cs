using System.Diagnostics.CodeAnalysis;

namespace Reelwire.Core;

/// <summary>What every open enumeration has.</summary>
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "They are called on the enumeration that they extend: Duration.Parse(text).")]
public static class OpenEnumExtensions
{
    extension<T>(T value)
        where T : struct, IOpenEnum<T>
    {
        /// <summary>Whether the vendor's page listed this value when this client was generated.</summary>
        public bool IsKnown => T.Known.Contains(value);

        /// <summary>Whether both are the same value.</summary>
        public static bool operator ==(T left, T right) => left.Equals(right);

        /// <summary>Whether they are two values.</summary>
        public static bool operator !=(T left, T right) => !left.Equals(right);

        /// <summary>The value that a text stands for, known or not.</summary>
        /// <exception cref="FormatException">The enumeration is of whole numbers, and the text is none.</exception>
        public static T Parse(string text, IFormatProvider? provider = null) => ParseText<T>(text, provider);

        /// <summary>The value that a text stands for, known or not; <see langword="false"/> where it can be none.</summary>
        public static bool TryParse(string? text, IFormatProvider? provider, out T result) => TryParseText(text, provider, out result);
    }

    // Called on T itself, the overloads for spans would be chosen: they stand nearer.
    private static T ParseText<T>(string text, IFormatProvider? provider)
        where T : IParsable<T> => T.Parse(text, provider);

    private static bool TryParseText<T>(string? text, IFormatProvider? provider, out T result)
        where T : struct, IParsable<T> => T.TryParse(text, provider, out result);
}
