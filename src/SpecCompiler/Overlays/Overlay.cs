using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Overlays;

/// <summary>overlay.yaml: corrections to a vendor's pages, an OpenAPI Overlay 1.0 document.</summary>
/// <param name="Source">The file, for findings.</param>
/// <param name="Actions">In the order in which they are applied.</param>
internal sealed record Overlay(SourceDocument Source, IReadOnlyList<OverlayAction> Actions);
