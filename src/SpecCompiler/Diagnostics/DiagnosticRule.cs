namespace Reelwire.SpecCompiler.Diagnostics;

/// <summary>A kind of finding with its stable id (<c>SC</c> and four digits; docs/diagnostics.md lists them all).</summary>
internal sealed record DiagnosticRule(string Id, Severity Severity, string Title);
