using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Protocols;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Sources;
using Reelwire.SpecCompiler.Vendors;

namespace Reelwire.SpecCompiler.Tests.Protocols;

public sealed class TokenValuesTests
{
    [Theory]
    [InlineData("/fal-ai/bytedance/seedance/v1/pro/image-to-video", "/fal-ai/bytedance/requests", "get-bytedance-status")]
    [InlineData("/veed/fabric-1.0", "/veed/fabric-1.0/requests", "get-fabric-1.0-status")]
    [InlineData("/workflows/someone/trailer/draft", "/workflows/someone/trailer/requests", "get-trailer-status")]
    [InlineData("/comfy/someone/graph", "/comfy/someone/graph/requests", "get-graph-status")]
    public async Task Fals_queue_URLs_keep_owner_and_alias_only(string path, string requests, string operation)
    {
        var tokens = (await ProtocolAsync("fal")).For(Facts(), Page, "Stem", path);
        Assert.Equal(requests, tokens.Expand("<app>/requests"));
        Assert.Equal(operation, tokens.Expand("get-<app-name>-status"));
    }

    [Fact]
    public async Task Freepiks_status_is_where_vendor_yaml_says()
    {
        var tokens = await ProtocolAsync("freepik");
        Assert.Equal("/v1/kling-pro/{task-id} get-kling-pro-task", tokens.For(Facts(), Page, "Stem", "/v1/kling-pro").Expand("<status>/{task-id} get-<status-name>-task"));
        Assert.Equal("/v1/kling/{task-id} get-kling-task", tokens.For(Facts("/v1/kling"), Page, "Stem", "/v1/kling-pro").Expand("<status>/{task-id} get-<status-name>-task"));
    }

    [Fact]
    public async Task An_unknown_token_stays() => Assert.Equal("<nobody>", (await ProtocolAsync("fal")).For(Facts(), Page, "Stem", "/a/b").Expand("<nobody>"));

    private static Page Page { get; } = new("one.md", "One", [], new Dictionary<string, int>(StringComparer.Ordinal));

    private static async Task<TokenValues> ProtocolAsync(string vendor)
    {
        var bag = new DiagnosticBag();
        var source = await new TextFiles(bag).ReadYamlAsync(RepositoryRoot.File("specs", vendor, "protocol.yaml"), TestContext.Current.CancellationToken);
        var protocol = new ProtocolReader(bag).Read(source!);
        Assert.Empty(bag.Items);
        return new TokenValues(protocol);
    }

    private static VendorPage Facts(string? statusPath = null) => new()
    {
        Place = new SourceDocument("vendor.yaml", [], new Dictionary<string, Position>(StringComparer.Ordinal)).Start,
        File = "one.md",
        Host = "api",
        Source = "https://acme.example",
        StatusPath = statusPath,
        ExpectedSeconds = 1,
        Media = new Dictionary<string, string>(StringComparer.Ordinal),
        Billing = [],
    };
}
