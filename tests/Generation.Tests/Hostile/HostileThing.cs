using System.Text.Json;

namespace Reelwire.Generation.Tests.Hostile;

/// <summary>What a page says at one of its places.</summary>
/// <param name="Name">Stands where C# gets a name from it: a member, a parameter, a path, a component.</param>
/// <param name="Value">Stands where C# gets a value from it: enumerations and defaults.</param>
/// <param name="Words">Stands where people read: descriptions, titles, examples.</param>
internal sealed record HostileThing(string Name, string Value, string Words)
{
    /// <summary>What a decent page says there.</summary>
    public static HostileThing Plain(int place) => new($"plain{place}", $"plain value {place}", $"Plain words {place}.");

    /// <summary>Every character in sight, and not too many of them.</summary>
    public override string ToString() => $"{Shown(Name)}, {Shown(Value)}, {Shown(Words)}";

    private static string Shown(string text) => JsonSerializer.Serialize(text.Length <= 200 ? text : $"{text[..200]}... ({text.Length} characters)");
}
