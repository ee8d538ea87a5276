using System.Globalization;
using System.Text;

namespace Reelwire.SpecCompiler.Naming;

/// <summary>Values as C# source.</summary>
internal static class CSharpLiteral
{
    /// <summary>A string literal of ASCII characters only.</summary>
    public static string Of(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var character in text)
        {
            literal.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                >= ' ' and <= '~' => character.ToString(),
                _ => "\\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture),
            });
        }

        return literal.Append('"').ToString();
    }

    /// <summary>An integer literal of type long.</summary>
    public static string Of(long value) => value == long.MinValue ? "long.MinValue" : value.ToString(CultureInfo.InvariantCulture) + "L";

    /// <summary>A floating-point literal; one without a fraction keeps its point, or it would be an integer.</summary>
    public static string Of(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.All(character => char.IsAsciiDigit(character) || character == '-') ? text + ".0" : text;
    }

    /// <summary>A Boolean literal.</summary>
    public static string Of(bool value) => value ? "true" : "false";
}
