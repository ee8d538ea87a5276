using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading;

namespace Reelwire.SpecCompiler.Describing;

/// <summary>A schema's type in words.</summary>
internal static class TypeWords
{
    // Lists of lists of lists, unions of unions: nobody reads further.
    private const int Deepest = 3;
    private const int MostAlternatives = 20;

    /// <summary><c>integer</c>, <c>array of string</c>, <c>object | string</c>, <c>any</c>.</summary>
    public static string Of(SchemaView view, JsonObject document, int depth = 0) => view switch
    {
        { Alternatives.Count: > 0 } when depth < Deepest => string.Join(" | ", view.Alternatives.Values.Take(MostAlternatives).Select(part => Of(part, document, depth + 1)).Distinct(StringComparer.Ordinal)),
        { Items: { } items } when depth < Deepest => $"array of {Of(items, document, depth + 1)}",
        _ when view.Facts.GetValueOrDefault("type")?.Value.AsText() is { } type => type,
        { Properties.Count: > 0 } or { Others: not null } => "object",
        _ => "any",
    };

    private static string Of(Fact schema, JsonObject document, int depth) =>
        schema.Value is JsonObject part ? Of(new SchemaView(document, part, schema.Pointer), document, depth) : "any";
}
