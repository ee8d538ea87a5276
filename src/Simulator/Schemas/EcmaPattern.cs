using System.Text;

namespace Reelwire.Simulator.Schemas;

/// <summary>OpenAPI's patterns are ECMA-262, which differs from .NET in two things that matter here: <c>$</c> and <c>\d</c>.</summary>
internal static class EcmaPattern
{
    /// <summary>Rewrites <c>$</c>, which in .NET also matches before a last line break, and <c>\d</c>, which in .NET also means other scripts' digits.</summary>
    public static string ToDotNet(string pattern)
    {
        var rewritten = new StringBuilder(pattern.Length + 8);
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var character = pattern[i];
            if (character == '\\' && i + 1 < pattern.Length)
            {
                i++;
                rewritten.Append((pattern[i], inClass) switch
                {
                    ('d', true) => "0-9",
                    ('d', false) => "[0-9]",
                    _ => "\\" + pattern[i],
                });
                continue;
            }

            inClass = character switch { '[' => true, ']' => false, _ => inClass };
            rewritten.Append(character == '$' && !inClass ? "\\z" : character);
        }

        return rewritten.ToString();
    }
}
