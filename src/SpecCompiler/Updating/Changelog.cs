using System.Text.RegularExpressions;

namespace Reelwire.SpecCompiler.Updating;

/// <summary>CHANGELOG.md: newest entries first, under <c>## package version</c>, or <c>## version</c> for all packages; <c>(unreleased)</c> behind it until it is released.</summary>
internal sealed partial class Changelog(string text)
{
    /// <summary>The version that a package's unreleased entry says, or null.</summary>
    public Version? Drafted(string package) => Draft(package) is { } draft ? Version.Parse(draft.Groups["version"].Value) : null;

    /// <summary>The version before a package's unreleased entry; null where the file tells none.</summary>
    public Version? BeforeDraft(string package) =>
        Draft(package) is { } draft && Headings(package).FirstOrDefault(heading => heading.Index > draft.Index) is { } earlier ? Version.Parse(earlier.Groups["version"].Value) : null;

    /// <summary>The text with lines added to the package's unreleased entry, which gets a version; a new one comes first.</summary>
    public string With(string package, Version version, string lines)
    {
        var heading = $"## {package} {version} (unreleased)";
        if (Draft(package) is { } draft)
        {
            var end = AnyHeading().Match(text, draft.Index + draft.Length) is { Success: true } next ? next.Index : text.Length;
            return $"{text[..draft.Index]}{heading}{text[(draft.Index + draft.Length)..end].TrimEnd()}\n{lines}{(end < text.Length ? "\n" : "")}{text[end..]}";
        }

        var start = AnyHeading().Match(text) is { Success: true } first ? first.Index : text.Length;
        return $"{text[..start].TrimEnd()}\n\n{heading}\n\n{lines}{(start < text.Length ? "\n" : "")}{text[start..]}";
    }

    private Match? Draft(string package) => Headings(package).FirstOrDefault(heading => heading.Groups["package"].Success && heading.Groups["unreleased"].Success);

    // An entry without a package's name is about all of them.
    private IEnumerable<Match> Headings(string package) => Heading().Matches(text).Where(heading => !heading.Groups["package"].Success || heading.Groups["package"].Value == package);

    [GeneratedRegex(@"^## ((?<package>[A-Za-z][A-Za-z0-9_.]*) )?(?<version>[0-9]{1,9}\.[0-9]{1,9}\.[0-9]{1,9})(?<unreleased> \(unreleased\))?", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex("^## ", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex AnyHeading();
}
