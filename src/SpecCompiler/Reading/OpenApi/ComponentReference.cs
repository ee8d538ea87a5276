using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Reading.OpenApi;

/// <summary>References to <c>#/components/schemas</c>.</summary>
internal static class ComponentReference
{
    public const string Prefix = "#/components/schemas/";

    public static JsonObject To(string name) => new() { ["$ref"] = Prefix + name };

    /// <summary>The component's name behind a reference, or null when it points elsewhere.</summary>
    public static string? NameIn(string? reference) =>
        reference is not null && reference.StartsWith(Prefix, StringComparison.Ordinal) ? reference[Prefix.Length..] : null;
}
