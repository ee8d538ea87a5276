using System.Text.Json;

namespace Reelwire.Simulator.Documents;

/// <summary>A path, query or header parameter of an operation.</summary>
internal sealed record ApiParameter(string Name, string In, bool Required, JsonElement Schema);
