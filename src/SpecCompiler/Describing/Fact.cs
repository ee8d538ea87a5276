using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Describing;

/// <summary>What a document says of a member under one keyword, and where.</summary>
/// <param name="Value">The value.</param>
/// <param name="Pointer">JSON pointer to it.</param>
internal sealed record Fact(JsonNode? Value, string Pointer);
