using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Reading;

namespace Reelwire.SpecCompiler.Tests.Reading;

/// <summary>A page read without any hints, and what was found on the way.</summary>
internal sealed class PageUnderTest
{
    private readonly DiagnosticBag _bag = new();

    private PageUnderTest(string file, string text) => Page = new PageReader().Read(file, text, new PageHints(), _bag);

    public Page? Page { get; }

    public IReadOnlyList<Diagnostic> Diagnostics => _bag.Items;

    public JsonObject Document => Page?.Document ?? throw new InvalidOperationException($"The page was not read: {string.Join(Environment.NewLine, Diagnostics)}");

    /// <summary>A page of the repository.</summary>
    public static PageUnderTest Published(string vendor, string file) => new(file, File.ReadAllText(RepositoryRoot.File("specs", vendor, file)));

    public static PageUnderTest Written(string text, string file = "page.md") => new(file, text);

    /// <summary>Asserts that the node under the keys is this JSON, no more and no less.</summary>
    public void Says(string json, params ReadOnlySpan<string> keys)
    {
        JsonNode? node = Document;
        foreach (var key in keys)
        {
            node = node is JsonObject owner && owner.TryGetPropertyValue(key, out var member)
                ? member
                : throw new InvalidOperationException($"There is no '{key}' in {node?.ToJsonString()}.");
        }

        var expected = JsonNode.Parse(json);
        Assert.True(JsonNode.DeepEquals(expected, node), $"Expected: {expected?.ToJsonString()}{Environment.NewLine}Actual:   {node?.ToJsonString()}");
    }

    /// <summary>Asserts that the object under the keys has exactly these members, in this order.</summary>
    public void Lists(IEnumerable<string> names, params ReadOnlySpan<string> keys)
    {
        var node = Document;
        foreach (var key in keys)
        {
            node = Assert.IsType<JsonObject>(node[key]);
        }

        Assert.Equal(names, node.Select(member => member.Key));
    }

    /// <summary>The only finding, as a compiler tells it.</summary>
    public string Finding() => Assert.Single(Diagnostics).ToString();
}
