namespace Reelwire.Simulator;

/// <summary>Reads files that were built into this assembly.</summary>
internal static class EmbeddedResource
{
    /// <summary>All bytes of a resource.</summary>
    public static byte[] Read(string name)
    {
        using var stream = typeof(EmbeddedResource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly was built without its resource '{name}'.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
