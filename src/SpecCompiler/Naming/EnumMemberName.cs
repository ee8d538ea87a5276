using System.Text.RegularExpressions;

namespace Reelwire.SpecCompiler.Naming;

/// <summary>The C# name of an enumeration's value. It depends on the value alone, so that a new value never renames an old one.</summary>
internal static partial class EnumMemberName
{
    /// <summary>The name, or an empty text where the value has no letter and no digit.</summary>
    public static string Of(string value)
    {
        if (Height().Match(value) is { Success: true } height)
        {
            return $"P{height.Groups[1].Value}";
        }

        if (Ratio().Match(value) is { Success: true } ratio)
        {
            return $"Ratio{PascalCase.Of(ratio.Groups[1].Value)}x{PascalCase.Of(ratio.Groups[2].Value)}";
        }

        if (Negative().IsMatch(value))
        {
            return $"ValueMinus{PascalCase.Of(value)}";
        }

        if (NamedRatio().Match(value) is { Success: true } named)
        {
            return $"{PascalCase.Of(named.Groups[1].Value)}{named.Groups[2].Value}x{named.Groups[3].Value}";
        }

        // depth_leres and depth_leres++ are two values.
        var name = PascalCase.Of(value.TrimEnd('+')) + string.Concat(Enumerable.Repeat("Plus", value.Length - value.TrimEnd('+').Length));
        return name.Length > 0 && char.IsAsciiDigit(name[0]) ? $"Value{name}" : name;
    }

    [GeneratedRegex(@"^([0-9]+)p\z", RegexOptions.CultureInvariant)]
    private static partial Regex Height();

    [GeneratedRegex(@"^([0-9.]*[0-9]):([0-9.]*[0-9])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Ratio();

    [GeneratedRegex(@"^-[0-9.]*[0-9]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Negative();

    [GeneratedRegex(@"^([A-Za-z][A-Za-z_\-]*)[_\-]([0-9]+)[_\-]([0-9]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex NamedRatio();
}
