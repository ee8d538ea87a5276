namespace Reelwire.Simulator.Documents;

/// <summary>The OpenAPI documents that were built into this assembly.</summary>
internal static class EmbeddedDocuments
{
    private const string Suffix = ".openapi.json";

    /// <summary>Reads them all.</summary>
    public static IReadOnlyList<ApiDocument> Read()
    {
        var assembly = typeof(EmbeddedDocuments).Assembly;
        return
        [
            .. from name in assembly.GetManifestResourceNames()
               where name.EndsWith(Suffix, StringComparison.Ordinal)
               select ApiDocument.Parse(EmbeddedResource.Read(name)),
        ];
    }
}
