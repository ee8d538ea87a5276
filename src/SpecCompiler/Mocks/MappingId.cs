using System.Security.Cryptography;
using System.Text;

namespace Reelwire.SpecCompiler.Mocks;

/// <summary>The id of a mapping: the same for the same operation and status, in every run.</summary>
internal static class MappingId
{
    /// <summary>A UUID made of a name's SHA-256, of version 8: the version for ids of one's own making.</summary>
    public static string Of(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
