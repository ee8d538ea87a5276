using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Reading.Trees;

namespace Reelwire.SpecCompiler.Tests.Reading;

public sealed class YamlTreeTests
{
    private readonly DiagnosticBag _bag = new();

    [Theory]
    [InlineData("'5'", "\"5\"")]
    [InlineData("\"5\"", "\"5\"")]
    [InlineData("5", "5")]
    [InlineData("-1", "-1")]
    [InlineData("4294967295", "4294967295")]
    [InlineData("0.5", "0.5")]
    [InlineData("007", "\"007\"")]
    [InlineData("16:9", "\"16:9\"")]
    [InlineData("1.2.3", "\"1.2.3\"")]
    [InlineData("true", "true")]
    [InlineData("'true'", "\"true\"")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("no", "\"no\"")]
    [InlineData("null", "null")]
    [InlineData("~", "null")]
    [InlineData("'null'", "\"null\"")]
    [InlineData("", "null")]
    [InlineData("''", "\"\"")]
    [InlineData("!!str 5", "\"5\"")]
    public void A_scalar_keeps_the_type_that_it_is_written_in(string scalar, string json)
    {
        var value = Read($"value: {scalar}")!["value"];

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), value), $"{scalar} became {value?.ToJsonString() ?? "null"}");
    }

    [Theory]
    [InlineData(">-\n  two\n  lines", "two lines")]
    [InlineData(">\n  two\n  lines\n", "two lines\n")]
    [InlineData("|-\n  two\n  lines", "two\nlines")]
    public void A_block_of_text_is_folded_as_it_asks_for(string block, string text) => Assert.Equal(text, Read($"value: {block}")!["value"]!.GetValue<string>());

    [Fact]
    public void An_alias_becomes_a_copy_of_its_own()
    {
        var tree = Read("first: &ref_0\n  type: string\nsecond: *ref_0")!;

        tree["first"]!["type"] = "integer";

        Assert.Equal("string", tree["second"]!["type"]!.GetValue<string>());
    }

    [Fact]
    public void An_alias_without_an_anchor_is_refused() =>
        Assert.Equal("page.md(12,7): error SC0003: The YAML cannot be read: Nothing before it is called '&ref_9'.", Refusal("first: 1\nsecond:\n  at: *ref_9"));

    [Fact]
    public void An_anchor_that_contains_itself_is_refused() =>
        Assert.Equal("page.md(10,14): error SC0003: The YAML cannot be read: Nothing before it is called '&loop'.", Refusal("loop: &loop [*loop]"));

    [Fact]
    public void Aliases_that_multiply_without_end_are_refused_before_they_are_expanded()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 30; level++)
        {
            var aliases = string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10));
            bomb.Append(CultureInfo.InvariantCulture, $"a{level}: &a{level} [{aliases}]\n");
        }

        Assert.Contains("error SC0003: The YAML cannot be read: It has more than 200000 nodes once its aliases are expanded.", Refusal(bomb.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tree_without_bottom_is_refused() =>
        Assert.Contains("It nests deeper than 100 levels.", Refusal($"deep: {new string('[', 5000)}{new string(']', 5000)}"), StringComparison.Ordinal);

    [Fact]
    public void A_name_that_stands_twice_is_refused() =>
        Assert.Equal("page.md(12,1): error SC0003: The YAML cannot be read: 'type' stands twice in one mapping.", Refusal("type: string\nformat: uri\ntype: integer"));

    [Theory]
    [InlineData("- a list")]
    [InlineData("only text")]
    [InlineData("")]
    public void What_is_no_mapping_is_refused(string yaml) => Assert.StartsWith("page.md(10,1): error SC0003: ", Refusal(yaml), StringComparison.Ordinal);

    [Fact]
    public void A_value_that_breaks_off_is_refused() => Assert.Matches(@"^page\.md\(1\d,\d+\): error SC0003: The YAML cannot be read: ", Refusal("a: {U\nb:\n  c: d\n"));

    [Fact]
    public void A_key_that_is_a_mapping_is_refused() => Assert.StartsWith("page.md(10,", Refusal("? { a: 1 }\n: 2"), StringComparison.Ordinal);

    private string Refusal(string yaml)
    {
        Assert.Null(Read(yaml));
        return Assert.Single(_bag.Items).ToString();
    }

    // The text begins on line 10 of its page.
    private JsonObject? Read(string yaml) => YamlTree.Read(yaml, new PagePosition(10, 1), new PageFindings("page.md", _bag));
}
