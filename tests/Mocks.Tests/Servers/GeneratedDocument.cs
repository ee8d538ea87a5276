using System.Text.Json.Nodes;

namespace Reelwire.Mocks.Tests.Servers;

/// <summary>A document under <c>generated/</c>, and what stands beside it.</summary>
internal sealed record GeneratedDocument(string Path)
{
    private const string Extension = ".openapi.json";

    public static IReadOnlyList<GeneratedDocument> All { get; } =
        [.. Directory.GetFiles(RepositoryRoot.File("generated"), "*" + Extension, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => new GeneratedDocument(path))];

    /// <summary>The class that implements the interface: <c>FalQueueApi</c>.</summary>
    public string Name => System.IO.Path.GetFileName(Path)[..^Extension.Length];

    /// <summary>The WireMock mappings.</summary>
    public string Mappings => Path[..^Extension.Length] + ".wiremock.json";

    public JsonObject Read() => JsonNode.Parse(File.ReadAllText(Path))!.AsObject();
}
