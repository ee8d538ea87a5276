namespace Reelwire.Simulator.Files;

/// <summary>A file that can be downloaded.</summary>
internal sealed record StoredFile(string ContentType, ReadOnlyMemory<byte> Bytes, string Tag)
{
    /// <summary>When it is deleted, if ever.</summary>
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>Whether only a signed URL opens it.</summary>
    public bool Signed { get; init; }
}
