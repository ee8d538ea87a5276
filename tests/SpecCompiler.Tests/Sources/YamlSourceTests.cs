using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Tests.Sources;

public sealed class YamlSourceTests
{
    private readonly DiagnosticBag _bag = new();

    [Fact]
    public void Plain_scalars_are_typed_and_quoted_ones_are_text()
    {
        var source = YamlSource.Read("a.yaml", "a: 5\nb: '5'\nc: true\nd: null\ne: 0.5\nf: 1e5\ng: v1\n", _bag)!;
        Assert.Equal("""{"a":5,"b":"5","c":true,"d":null,"e":0.5,"f":"1e5","g":"v1"}""", source.Root.ToJsonString());
    }

    [Fact]
    public void Each_value_keeps_its_place()
    {
        var source = YamlSource.Read("a.yaml", "a:\n  b/c:\n    - x\n", _bag)!;
        Assert.Equal(new Position(2, 3), source.Find("/a/b~1c"));
        Assert.Equal(new Position(3, 7), source.Find("/a/b~1c/0"));
        Assert.Equal(new Position(2, 3), source.Find("/a/b~1c/unknown/deeper"));
    }

    [Theory]
    [InlineData("a: [1\n", "SC0101")]
    [InlineData("- a\n", "SC0101")]
    [InlineData("a: 1\na: 2\n", "SC0101")]
    [InlineData("a: &x\n  b: *x\n", "SC0101")]
    [InlineData("a: {U\nb:\n  c: d\n", "SC0101")]
    [InlineData("", "SC0101")]
    public void What_is_no_YAML_mapping_is_an_error(string text, string id)
    {
        Assert.Null(YamlSource.Read("a.yaml", text, _bag));
        Assert.Equal(id, Assert.Single(_bag.Items).Id);
    }
}
