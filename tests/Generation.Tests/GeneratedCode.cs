using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Reelwire.Generation.Tests;

/// <summary>Compiles printed code as the vendors' projects do.</summary>
internal static class GeneratedCode
{
    private const string Handwritten = """
        using Reelwire.Core;

        namespace Reelwire.Acme;

        /// <summary>What people write by hand.</summary>
        public sealed partial class AcmeClient(VideoClientConnection connection, System.Uri address) : VideoClient(connection)
        {
            /// <summary>Call by call.</summary>
            public IAcmeApi Api { get; } = new AcmeApi(connection.To(nameof(Api), address));
        }
        """;

    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    /// <summary>Compiles a client, and what uses it, with the JSON source generator; the test fails with the errors and warnings where there are any.</summary>
    public static Assembly Compile(string text, params string[] uses)
    {
        var standIns = Directory.EnumerateFiles(RepositoryRoot.File("src", "RefitStandIns"), "*.cs").Select(File.ReadAllText);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file));
        var compilation = CSharpCompilation.Create(
            "Reelwire.Acme",
            standIns.Concat(uses).Append(text).Append(Handwritten).Append(ImplicitUsings).Select(source => CSharpSyntaxTree.ParseText(source, s_parse)),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        CSharpGeneratorDriver.Create(Generators(), parseOptions: s_parse).RunGeneratorsAndUpdateCompilation(compilation, out var compiled, out var findings);
        using var assembly = new MemoryStream();
        using var documentation = new MemoryStream();
        var emitted = compiled.Emit(assembly, xmlDocumentationStream: documentation);
        Assert.Empty(findings.Concat(emitted.Diagnostics).Where(finding => finding.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning).Select(finding => finding.ToString()));
        return Assembly.Load(assembly.ToArray());
    }

    private static ImmutableArray<ISourceGenerator> Generators()
    {
        var path = typeof(GeneratedCode).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "JsonGenerator").Value!;
        return new AnalyzerFileReference(path, new GeneratorLoader()).GetGenerators(LanguageNames.CSharp);
    }

    private sealed class GeneratorLoader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
            // The generator needs nothing but Roslyn, which the tests have.
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
