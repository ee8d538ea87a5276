using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Documents;

/// <summary>Reads a finished document with the reader that .NET tools use.</summary>
internal static class DocumentCheck
{
    /// <summary>Tells every error and warning of Microsoft.OpenApi: what it finds fault with, other tools do too.</summary>
    public static void Run(CompiledDocument document, Place place, DiagnosticBag bag)
    {
        var result = OpenApiDocument.Parse(CanonicalJson.Text(document.Json), OpenApiConstants.Json, new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetDefaultRuleSet() });
        foreach (var finding in (result.Diagnostic?.Errors ?? []).Concat(result.Diagnostic?.Warnings ?? []))
        {
            place.Report(bag, CompilerRules.InvalidDocument, $"{document.FileName} at {finding.Pointer}: {finding.Message}");
        }
    }
}
