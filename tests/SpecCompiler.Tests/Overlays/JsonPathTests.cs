using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Overlays;

namespace Reelwire.SpecCompiler.Tests.Overlays;

public sealed class JsonPathTests
{
    private const string Document = """{ "a": { "b-c": 1, "d e": 2, "it's": 3 }, "list": [{ "name": "x", "v": 4 }, { "name": "y", "v": 5 }], "map": { "one": { "name": "y", "v": 6 } } }""";

    [Theory]
    [InlineData("$.a.b-c", "1")]
    [InlineData("$['a']['d e']", "2")]
    [InlineData("$[\"a\"][\"d e\"]", "2")]
    [InlineData(@"$.a['it\'s']", "3")]
    [InlineData("$.list[1].v", "5")]
    [InlineData("$.list[*].v", "4 5")]
    [InlineData("$.a.*", "1 2 3")]
    [InlineData("$.list[?@.name == 'y'].v", "5")]
    [InlineData("$.list[?(@.name=='y')].v", "5")]
    [InlineData("$.map[?@['name'] == \"y\"].v", "6")]
    [InlineData("$.*.one.v", "6")]
    [InlineData("$.list[2].v", "")]
    [InlineData("$.list.name", "")]
    [InlineData("$.none.b", "")]
    public void What_a_path_leads_to_is_found(string path, string expected) =>
        Assert.Equal(expected, string.Join(' ', JsonPath.Parse(path)!.Find(JsonNode.Parse(Document)!.AsObject()).Select(found => JsonPath.Value(found)!.ToJsonString())));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("$..name")]
    [InlineData("$.list[-1]")]
    [InlineData("$.list[0:1]")]
    [InlineData("$.list[0,1]")]
    [InlineData("$['a','b']")]
    [InlineData("$.list[?@.v > 4]")]
    [InlineData("$.list[?@.v == 4]")]
    [InlineData("$.list[?length(@.name) == 'x']")]
    [InlineData("$.a b")]
    [InlineData("$.")]
    [InlineData("$['a")]
    public void Anything_else_is_no_path(string path) => Assert.Null(JsonPath.Parse(path));

    [Fact]
    public void The_root_is_a_path() => Assert.True(JsonPath.Parse("$")!.IsRoot);
}
