using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Reading.OpenApi;

/// <summary>A schema of a document and, where it is a property's or a parameter's, the name it goes by.</summary>
internal sealed record SchemaPlace(JsonObject Schema, string? Name);
