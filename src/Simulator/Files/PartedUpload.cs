using System.Security.Cryptography;

namespace Reelwire.Simulator.Files;

/// <summary>An upload in parts: each has a number from 1 on and is answered with its entity tag; the list of both completes it.</summary>
internal sealed class PartedUpload(string contentType, string id)
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<int, (string Tag, byte[] Bytes)> _parts = [];

    /// <summary>Its own id, which part of fal's clients put into the URL.</summary>
    public string Id => id;

    /// <summary>The content type of the whole.</summary>
    public string ContentType => contentType;

    /// <summary>Takes a part, also in the place of one that came before, and gives its entity tag.</summary>
    public string Add(int number, byte[] bytes)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..16])}\"";
        lock (_gate)
        {
            _parts[number] = (tag, bytes);
        }

        return tag;
    }

    /// <summary>The whole, where the list names exactly the parts that came, in order; null otherwise.</summary>
    public byte[]? Complete(IReadOnlyList<(int Number, string Tag)> list)
    {
        lock (_gate)
        {
            if (!list.SequenceEqual(_parts.Select(part => (part.Key, part.Value.Tag))))
            {
                return null;
            }

            using var whole = new MemoryStream(_parts.Values.Sum(part => part.Bytes.Length));
            foreach (var (_, bytes) in _parts.Values)
            {
                whole.Write(bytes);
            }

            return whole.ToArray();
        }
    }
}
