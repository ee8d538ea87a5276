using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Documents;

/// <summary>A finished document.</summary>
/// <param name="FileName">Its file name in the vendor's folder.</param>
/// <param name="Json">The OpenAPI document.</param>
internal sealed record CompiledDocument(string FileName, JsonObject Json);
