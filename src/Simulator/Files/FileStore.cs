using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Reelwire.Simulator.Randomness;

namespace Reelwire.Simulator.Files;

/// <summary>The files of the simulator: videos that it made, and uploads.</summary>
internal sealed class FileStore(SimulatorOptions options, DrawBook draws)
{
    /// <summary>Under which path files stand.</summary>
    public const string Prefix = "/files/";

    private readonly ConcurrentDictionary<string, StoredFile> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FileLife> _reserved = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PartedUpload> _parted = new(StringComparer.Ordinal);
    private readonly Latest<string> _uploads = new(options.KeptUploads);
    private readonly TimeProvider _clock = options.TimeProvider;
    private readonly StoredFile _clip = Store("video/mp4", EmbeddedResource.Read("clip.mp4"));

    /// <summary>The size of every video.</summary>
    public long VideoLength => _clip.Bytes.Length;

    /// <summary>How many files there are.</summary>
    public int Count => _files.Count;

    /// <summary>Signs the URLs of files that do not stay open.</summary>
    public UrlSigner Signer { get; } = new(options.TimeProvider, draws.Root.For("signer").Bytes());

    /// <summary>Adds a video and gives its URL, signed where its life is.</summary>
    public Uri AddVideo(Uri root, FileLife life, Draw draw)
    {
        var name = Name(draw.For("video"), ".mp4");
        _files[name] = WithLife(_clip, life);
        var query = life is { SignedAs: { } prefix, Lifetime: { } lifetime } ? Signer.Sign(Prefix + name, prefix, lifetime) : "";
        return new Uri(root, Prefix + name + query);
    }

    /// <summary>Adds a file and gives its URL.</summary>
    public Uri Add(Uri root, string extension, string contentType, byte[] bytes, FileLife life)
    {
        var name = Name(NextUpload(), extension);
        Keep(name);
        _files[name] = WithLife(Store(contentType, bytes), life);
        return new Uri(root, Prefix + name);
    }

    /// <summary>Makes room for an upload and gives its URL; there is nothing to download until it was uploaded.</summary>
    public Uri Reserve(Uri root, string extension, FileLife life)
    {
        var name = Name(NextUpload(), extension);
        Keep(name);
        _reserved[name] = life;
        return new Uri(root, Prefix + name);
    }

    /// <summary>Makes room for an upload in parts and gives its URL.</summary>
    public (Uri Url, PartedUpload Upload) ReserveParted(Uri root, string extension, string contentType, FileLife life)
    {
        var url = Reserve(root, extension, life);
        return (url, _parted[Path.GetFileName(url.AbsolutePath)] = new PartedUpload(contentType, NextUpload().Id().ToString("N")));
    }

    /// <summary>Fills a reserved place; false where there is none of that name.</summary>
    public bool TryUpload(string name, string contentType, byte[] bytes)
    {
        if (!_reserved.TryRemove(name, out var life))
        {
            return false;
        }

        _parted.TryRemove(name, out _);
        _files[name] = WithLife(Store(contentType, bytes), life);
        return true;
    }

    /// <summary>Finds an open upload in parts.</summary>
    public bool TryFindParted(string name, [NotNullWhen(true)] out PartedUpload? upload) => _parted.TryGetValue(name, out upload);

    /// <summary>Finds a file by its name; deleted ones are not there.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out StoredFile? file) =>
        _files.TryGetValue(name, out file) && !(file.DeletedAt <= _clock.GetUtcNow());

    /// <summary>Removes a video, where it was made.</summary>
    public void Remove(Lazy<Uri> video)
    {
        if (video.IsValueCreated)
        {
            _files.TryRemove(Path.GetFileName(video.Value.AbsolutePath), out _);
        }
    }

    /// <summary>Forgets all files and uploads.</summary>
    public void Clear()
    {
        _uploads.Clear();
        _files.Clear();
        _reserved.Clear();
        _parted.Clear();
    }

    private StoredFile WithLife(StoredFile file, FileLife life) =>
        life.Lifetime is not { } lifetime ? file
        : life.SignedAs is not null ? file with { Signed = true }
        : file with { DeletedAt = _clock.GetUtcNow() + lifetime };

    private Draw NextUpload() => draws.Next(VendorHost.FalRest, "upload").Draw;

    private void Keep(string name)
    {
        if (_uploads.Add(name) is { } oldest)
        {
            _files.TryRemove(oldest, out _);
            _reserved.TryRemove(oldest, out _);
            _parted.TryRemove(oldest, out _);
        }
    }

    private static string Name(Draw draw, string extension) => draw.Id().ToString("N") + extension;

    private static StoredFile Store(string contentType, byte[] bytes) => new(contentType, bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..16])}\"");
}
