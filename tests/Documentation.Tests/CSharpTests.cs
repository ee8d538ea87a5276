using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Reelwire.Documentation.Tests;

/// <summary>The C# of the documentation compiles as it stands there.</summary>
public sealed class CSharpTests
{
    // What the SDK imports into a program, and the packages that the pages are about.
    private const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using OpenTelemetry;
        global using OpenTelemetry.Metrics;
        global using OpenTelemetry.Trace;
        global using Microsoft.Extensions.Logging;
        global using Reelwire.AimlApi;
        global using Reelwire.AspNetCore;
        global using Reelwire.Core;
        global using Reelwire.Documentation.Tests;
        global using Reelwire.Fal;
        global using Reelwire.Freepik;
        global using Reelwire.Novita;
        global using Reelwire.Simulator;
        global using Reelwire.Simulator.Faults;
        global using Reelwire.Simulator.Time;
        global using Xunit;
        global using static Reelwire.Documentation.Tests.Surroundings;
        """;

    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Latest);

    private static readonly MetadataReference[] s_references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file))];

    public static TheoryData<string> Blocks => [.. CSharp.Where(block => block.Source.Length == 0 && !block.IsNotCompiled).Select(block => block.ToString())];

    public static TheoryData<string> Copies => [.. CSharp.Where(block => block.Source.Length > 0).Select(block => block.ToString())];

    private static IEnumerable<CodeBlock> CSharp => MarkdownFile.All.SelectMany(page => page.Blocks).Where(block => block.Language is "csharp" or "cs" or "c#");

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_compiles(string block)
    {
        var errors = Compile(Find(block).Text).GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id == "CS0618");

        Assert.Empty(errors);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Copies))]
    public void A_block_that_is_copied_from_a_file_stands_in_it(string block)
    {
        var copy = Find(block);

        Assert.Contains(Lines(copy.Text), Lines(File.ReadAllText(RepositoryRoot.File(copy.Source))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_that_names_what_is_not_there_does_not_compile() =>
        Assert.Contains(Compile("fal.SubmitNothingAsync();").GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Id == "CS1061");

    private static CodeBlock Find(string block) => CSharp.Single(one => one.ToString() == block);

    // Statements make a program, types alone a library.
    private static CSharpCompilation Compile(string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text, s_parse, cancellationToken: TestContext.Current.CancellationToken);
        var isProgram = tree.GetCompilationUnitRoot(TestContext.Current.CancellationToken).Members.OfType<GlobalStatementSyntax>().Any();
        return CSharpCompilation.Create(
            "Block",
            [CSharpSyntaxTree.ParseText(Usings, s_parse, cancellationToken: TestContext.Current.CancellationToken), tree],
            s_references,
            new CSharpCompilationOptions(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    // Indentation is the only thing that may differ.
    private static string Lines(string text) => string.Join('\n', text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
}
