using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Describing;

/// <summary>A parameter, or a member of a body on any level.</summary>
/// <param name="Where"><c>path</c>, <c>query</c>, <c>header</c>, <c>cookie</c>, <c>body</c>, or a response's status; with the media type where that is not JSON.</param>
/// <param name="Name">The way to it: <c>data.videos[].url</c>, <c>image.anyOf[1].url</c>; empty for a whole body.</param>
/// <param name="Pointer">JSON pointer to it.</param>
internal sealed record Member(string Where, string Name, string Pointer)
{
    /// <summary>The type in words: <c>integer</c>, <c>array of string</c>, <c>object | string</c>.</summary>
    public required string Type { get; init; }

    /// <summary>What is said of it, by keyword of JSON Schema; image limits by <c>x-media.</c> and their name.</summary>
    public required IReadOnlyDictionary<string, Fact> Facts { get; init; }

    /// <summary>Where it is said to be required; null where it is optional.</summary>
    public required Fact? Required { get; init; }

    /// <summary>Whether it is sent, not received.</summary>
    public required bool IsSent { get; init; }

    /// <summary>Whether it has a name of its own: no item of a list, alternative of a union or whole body.</summary>
    public required bool IsNamed { get; init; }

    /// <summary>The value under a keyword, or null.</summary>
    public JsonNode? this[string keyword] => Facts.GetValueOrDefault(keyword)?.Value;
}
