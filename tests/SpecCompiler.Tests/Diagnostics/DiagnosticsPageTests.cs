using System.Text.RegularExpressions;
using Reelwire.SpecCompiler.Diagnostics;

namespace Reelwire.SpecCompiler.Tests.Diagnostics;

public sealed class DiagnosticsPageTests
{
    [Fact]
    public async Task Every_rule_of_the_compiler_is_explained_with_its_severity()
    {
        var rows = await RowsAsync("SC01");
        Assert.Equal(CompilerRules.All.Select(rule => $"{rule.Id} {rule.Severity.ToString().ToLowerInvariant()} {rule.Title}"), rows);
    }

    [Fact]
    public async Task Every_rule_of_the_readers_is_explained_with_its_severity()
    {
        var rows = await RowsAsync("SC00");
        Assert.Equal(ReaderRules().Select(rule => $"{rule.Id} {rule.Severity.ToString().ToLowerInvariant()} {rule.Title}"), rows);
    }

    [Theory]
    [InlineData("SC02", typeof(Reelwire.SpecCompiler.Updating.UpdatingRules))]
    [InlineData("SC03", typeof(Reelwire.SpecCompiler.Overlays.OverlayRules))]
    [InlineData("SC04", typeof(Reelwire.SpecCompiler.Describing.DescribingRules))]
    public async Task Every_rule_of_a_command_is_explained_with_its_severity(string prefix, Type rules)
    {
        var rows = await RowsAsync(prefix);
        Assert.Equal(Declared(rules).Select(rule => $"{rule.Id} {rule.Severity.ToString().ToLowerInvariant()} {rule.Title}"), rows);
    }

    [Fact]
    public void No_two_rules_have_one_id() =>
        Assert.Empty(CompilerRules.All.Concat(ReaderRules()).GroupBy(rule => rule.Id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void The_list_of_the_compilers_rules_is_complete() => Assert.Equal(Declared(typeof(CompilerRules)), CompilerRules.All.OrderBy(rule => rule.Id, StringComparer.Ordinal));

    private static IEnumerable<DiagnosticRule> ReaderRules() => Declared(typeof(Reelwire.SpecCompiler.Reading.ReadingRules));

    private static IEnumerable<DiagnosticRule> Declared(Type rules) =>
        rules.GetFields().Select(field => field.GetValue(null)).Concat(rules.GetProperties().Select(property => property.GetValue(null)))
            .OfType<DiagnosticRule>().OrderBy(rule => rule.Id, StringComparer.Ordinal);

    private static async Task<IEnumerable<string>> RowsAsync(string prefix)
    {
        var page = await File.ReadAllTextAsync(RepositoryRoot.File("docs", "diagnostics.md"), TestContext.Current.CancellationToken);
        return Regex.Matches(page, $@"^\| ({prefix}\d\d) \| (\w+) \| ([^|]+) \|", RegexOptions.Multiline).Select(row => $"{row.Groups[1].Value} {row.Groups[2].Value} {row.Groups[3].Value}");
    }
}
