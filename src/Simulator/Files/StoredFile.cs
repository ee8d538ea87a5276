namespace Reelwire.Simulator.Files;

/// <summary>A file that can be downloaded.</summary>
internal sealed record StoredFile(string ContentType, ReadOnlyMemory<byte> Bytes, string Tag);
