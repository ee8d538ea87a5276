using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Overlays;

/// <summary>One action of an overlay.</summary>
/// <param name="Place">Where it stands, for findings.</param>
/// <param name="Target">What it changes.</param>
/// <param name="Update">What is merged into an object, or appended to an array.</param>
/// <param name="Remove">Whether the target is taken out; then there is nothing to update.</param>
internal sealed record OverlayAction(Place Place, JsonPath Target, JsonNode? Update, bool Remove);
