using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Reelwire.Simulator.Files;

/// <summary>The files of the simulator: videos that it made, and uploads.</summary>
internal sealed class FileStore
{
    /// <summary>Under which path files stand.</summary>
    public const string Prefix = "/files/";

    private readonly ConcurrentDictionary<string, StoredFile?> _files = new(StringComparer.Ordinal);
    private readonly StoredFile _clip = Store("video/mp4", EmbeddedResource.Read("clip.mp4"));

    /// <summary>The size of every video.</summary>
    public long VideoLength => _clip.Bytes.Length;

    /// <summary>Adds a video and gives its URL.</summary>
    public Uri AddVideo(Uri root) => Add(root, ".mp4", _clip);

    /// <summary>Makes room for an upload and gives its URL; there is nothing to download until it was uploaded.</summary>
    public Uri Reserve(Uri root, string extension) => Add(root, extension, null);

    /// <summary>Fills a reserved place; false where there is none of that name.</summary>
    public bool TryUpload(string name, string contentType, byte[] bytes) =>
        _files.TryGetValue(name, out var before) && before is null && _files.TryUpdate(name, Store(contentType, bytes), before);

    /// <summary>Finds a file by its name.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out StoredFile? file) => _files.TryGetValue(name, out file) && file is not null;

    /// <summary>Forgets all files.</summary>
    public void Clear() => _files.Clear();

    private Uri Add(Uri root, string extension, StoredFile? file)
    {
        var name = Guid.NewGuid().ToString("N") + extension;
        _files[name] = file;
        return new Uri(root, Prefix + name);
    }

    private static StoredFile Store(string contentType, byte[] bytes) => new(contentType, bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..16])}\"");
}
