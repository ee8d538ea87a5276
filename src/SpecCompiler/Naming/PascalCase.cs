using System.Text;

namespace Reelwire.SpecCompiler.Naming;

/// <summary>C# names of the vendors' kebab-case, snake_case and SHOUTED names.</summary>
internal static class PascalCase
{
    /// <summary>
    /// The words of <paramref name="text"/> with upper-case initials; where two digits meet, an underscore keeps them apart (<c>wan-v2-2</c> is <c>WanV2_2</c>).
    /// Only ASCII letters, digits and that underscore get through. Empty where the text has no such character.
    /// </summary>
    public static string Of(string text)
    {
        var name = new StringBuilder();
        foreach (var word in Words(text))
        {
            if (name.Length > 0 && char.IsAsciiDigit(name[^1]) && char.IsAsciiDigit(word[0]))
            {
                name.Append('_');
            }

            name.Append(char.ToUpperInvariant(word[0])).Append(IsShouted(word) ? word[1..].ToLowerInvariant() : word[1..]);
        }

        return name.ToString();
    }

    /// <summary>The same with a lower-case initial.</summary>
    public static string Camel(string text)
    {
        var name = Of(text);
        return name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var end = 0; end <= text.Length; end++)
        {
            if (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
            {
                continue;
            }

            if (end > start)
            {
                yield return text[start..end];
            }

            start = end + 1;
        }
    }

    private static bool IsShouted(string word) => word.Length > 1 && !word.Any(char.IsAsciiLetterLower);
}
