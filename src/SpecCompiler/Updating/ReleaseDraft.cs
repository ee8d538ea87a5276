using System.Text;
using System.Text.RegularExpressions;
using Reelwire.SpecCompiler.Comparing;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Printing;

namespace Reelwire.SpecCompiler.Updating;

/// <summary>The next release of a vendor's package, for a person to read before it is one: its version and its entry in CHANGELOG.md.</summary>
internal sealed partial record ReleaseDraft(string Package, Version From, Version To, string Lines, IReadOnlyDictionary<string, byte[]> Files)
{
    /// <summary>Drafts the release that a change needs; null, and told, where the repository has no CHANGELOG.md or no project of that package.</summary>
    public static async Task<ReleaseDraft?> OfAsync(VendorChange change, string root, DiagnosticBag bag, CancellationToken cancellationToken)
    {
        var package = change.Vendor.Namespace;
        var name = package[(package.LastIndexOf('.') + 1)..];
        var log = Path.Combine(root, "CHANGELOG.md");
        var project = Path.Combine(root, "src", name, name + ".csproj");
        foreach (var file in new[] { log, project }.Where(file => !File.Exists(file)))
        {
            bag.Add(UpdatingRules.NoDraft, file, 1, 1, $"The file is not there, so that no release of {package} is drafted.");
            return null;
        }

        var changelog = new Changelog(await File.ReadAllTextAsync(log, cancellationToken));
        var projectText = await File.ReadAllTextAsync(project, cancellationToken);
        if (await CurrentAsync(projectText, Path.Combine(root, "Directory.Build.props"), cancellationToken) is not { } current)
        {
            bag.Add(UpdatingRules.NoDraft, project, 1, 1, $"<Version> is not of the form 1.2.3, there or in Directory.Build.props, so that no release of {package} is drafted.");
            return null;
        }

        // A draft that is not released yet is one release with this one.
        var from = changelog.Drafted(package) is null ? current : changelog.BeforeDraft(package) ?? current;
        var next = PackageVersion.Next(from, change.Verdict);
        var to = changelog.Drafted(package) is { } drafted && drafted > next ? drafted : next;
        var lines = LinesOf(change);
        return new ReleaseDraft(package, from, to, lines, new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [log] = Encoding.UTF8.GetBytes(changelog.With(package, to, lines)),
            [project] = Encoding.UTF8.GetBytes(WithVersion(projectText, to)),
        });
    }

    private static string LinesOf(VendorChange change)
    {
        // An operation that two hosts have changes once for the reader.
        var lines = change.Documents.SelectMany(document => document.Comparison.Changes)
            .Where(difference => difference.Verdict > Verdict.Patch)
            .OrderByDescending(difference => difference.IsBreaking)
            .Select(Line)
            .Distinct(StringComparer.Ordinal)
            .DefaultIfEmpty("- The documentation follows the vendor's pages.\n");
        return string.Concat(lines);
    }

    private static string Line(Change difference)
    {
        var place = new[] { difference.Operation, ChangeWords.Place(difference) }.Where(part => part.Length > 0).Select(MarkdownCode.Of);
        return $"- {(difference.IsBreaking ? "**Breaking:** " : "")}{string.Join(", ", place)}: {MarkdownCode.Of(ChangeWords.What(difference))}.\n";
    }

    // Null where there is a version that is none of ours to raise: a prerelease, or a property.
    private static async Task<Version?> CurrentAsync(string project, string props, CancellationToken cancellationToken)
    {
        var own = VersionElement().Match(project);
        var match = own.Success || !File.Exists(props) ? own : VersionElement().Match(await File.ReadAllTextAsync(props, cancellationToken));

        // What MSBuild takes where nothing is said.
        var version = match.Success ? match.Groups["version"].Value : "1.0.0";
        return Version.TryParse(version, out var known) && known is { Build: >= 0, Revision: < 0 } ? known : null;
    }

    private static string WithVersion(string project, Version version) =>
        VersionElement().IsMatch(project)
            ? VersionElement().Replace(project, $"<Version>{version}</Version>", 1)
            : FirstGroup().Replace(project, $"$0\n    <Version>{version}</Version>", 1);

    [GeneratedRegex("<Version>(?<version>[^<]*)</Version>", RegexOptions.CultureInvariant)]
    private static partial Regex VersionElement();

    [GeneratedRegex("<PropertyGroup>", RegexOptions.CultureInvariant)]
    private static partial Regex FirstGroup();
}
