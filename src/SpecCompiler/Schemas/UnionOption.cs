using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Schemas;

/// <summary>One alternative of a member that is a choice.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Schema">As it is described there, perhaps by reference.</param>
/// <param name="Flat">What that comes to, without reference and <c>allOf</c>.</param>
internal sealed record UnionOption(Place Place, JsonObject Schema, JsonObject Flat);
