using System.Text.Json;

namespace Reelwire.Simulator.Schemas;

/// <summary>Reads keywords of a schema.</summary>
internal static class SchemaReading
{
    /// <summary>The text of a member, or null where it is missing or no text.</summary>
    public static string? Text(this JsonElement schema, string name) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Whether a member is there and <c>true</c>.</summary>
    public static bool IsTrue(this JsonElement schema, string name) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>A count such as <c>maxLength</c>, or null where it is missing.</summary>
    public static long? Count(this JsonElement schema, string name) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty(name, out var value) ? value.GetInt64() : null;
}
