using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Reelwire.Documentation.Tests;

/// <summary>docs/dependencies.md has a reason for each package of others.</summary>
public sealed partial class DependencyTests
{
    private static readonly string s_page = File.ReadAllText(RepositoryRoot.File("docs", "dependencies.md"));

    [Fact]
    public void Every_NuGet_package_is_explained() =>
        Assert.DoesNotContain(XDocument.Load(RepositoryRoot.File("Directory.Packages.props")).Descendants("PackageVersion").Select(package => (string)package.Attribute("Include")!), IsMissing);

    [Fact]
    public void Every_npm_package_is_explained()
    {
        var files = Directory.GetDirectories(RepositoryRoot.File("eng")).Append(RepositoryRoot.File("eng")).Select(folder => Path.Combine(folder, "package.json")).Where(File.Exists).ToArray();

        Assert.Equal(4, files.Length);
        Assert.DoesNotContain(files.SelectMany(file => Names(file, "dependencies")), IsMissing);
    }

    [Fact]
    public void Every_tool_is_explained() => Assert.DoesNotContain(Names(RepositoryRoot.File(".config", "dotnet-tools.json"), "tools"), IsMissing);

    [Fact]
    public void Every_row_tells_licence_and_alternatives()
    {
        var rows = Row().Matches(s_page).Select(row => row.Value).ToArray();

        Assert.InRange(rows.Length, 30, 99);
        Assert.All(rows, row => Assert.Matches(@"^\|[^|]+\|[^|]+\| (MIT|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|MS-PL OR Apache-2\.0|MIT and others) \|[^|]{10,}\|[^|]{3,}\|$", row));
    }

    private static bool IsMissing(string package) => !Row().Matches(s_page).Any(row => row.Value.Split('|')[1].Contains($"`{package}`", StringComparison.Ordinal));

    private static IEnumerable<string> Names(string file, string member)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return [.. document.RootElement.GetProperty(member).EnumerateObject().Select(entry => entry.Name)];
    }

    [GeneratedRegex(@"^\| `.*\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
