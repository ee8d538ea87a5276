using System.Buffers;
using System.Text.Json;

namespace Reelwire.Core;

/// <summary>Adds a member to JSON that is written already, and leaves every other byte as it is.</summary>
internal static class JsonAddition
{
    /// <summary>Adds a text; objects on the way to it that are not there are added too.</summary>
    /// <param name="json">A JSON object.</param>
    /// <param name="members">The names of the members that lead to it.</param>
    /// <param name="value">The text.</param>
    /// <returns>The new JSON; <see langword="null"/> where something stands in its place already.</returns>
    public static byte[]? Add(ReadOnlySpan<byte> json, ReadOnlySpan<string> members, string value)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.TokenType == JsonTokenType.StartObject && !members.IsEmpty)
        {
            var begin = reader.BytesConsumed;
            if (!Find(ref reader, members[0]))
            {
                var end = (int)reader.TokenStartIndex;
                return [.. json[..end], .. reader.TokenStartIndex == begin ? ""u8 : ","u8, .. Write(members, value), .. json[end..]];
            }

            members = members[1..];
        }

        return null;
    }

    // Stops at the member's value, or at the end of the object.
    private static bool Find(ref Utf8JsonReader reader, string member)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = reader.ValueTextEquals(member);
            reader.Read();
            if (isIt)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private static ReadOnlySpan<byte> Write(ReadOnlySpan<string> members, string value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            foreach (var member in members[..^1])
            {
                json.WriteStartObject();
                json.WritePropertyName(member);
            }

            json.WriteStartObject();
            json.WriteString(members[^1], value);
            for (var open = members.Length; open > 0; open--)
            {
                json.WriteEndObject();
            }
        }

        // What stands between the outer braces.
        return buffer.WrittenSpan[1..^1];
    }
}
