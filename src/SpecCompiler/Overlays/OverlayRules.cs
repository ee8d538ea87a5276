using Reelwire.SpecCompiler.Diagnostics;

namespace Reelwire.SpecCompiler.Overlays;

/// <summary>What applying overlay.yaml can find fault with: SC0300 to SC0399.</summary>
internal static class OverlayRules
{
    public static readonly DiagnosticRule UnsupportedTarget = new("SC0300", Severity.Error, "Target that is not supported");
    public static readonly DiagnosticRule NothingMatched = new("SC0301", Severity.Warning, "Overlay action that matches nothing");
    public static readonly DiagnosticRule UnfitUpdate = new("SC0302", Severity.Error, "Update that does not fit its target");
    public static readonly DiagnosticRule AddsOrRemoves = new("SC0303", Severity.Error, "Overlay that adds or removes an operation or schema");
}
