using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Reelwire.Generation.Tests.PublicRegistry;

/// <summary>What the packages take from src/RefitSupport in the public registry mode compiles where Refit is not to be had, and knows every interface.</summary>
public sealed partial class RefitSupportTests
{
    /// <summary>The members of Refit 15.2 that it uses, as Refit's own list of its public API has them (src/Refit/PublicAPI/net10.0/PublicAPI.txt).</summary>
    private const string Members = """
        using System;
        using System.Net.Http;
        using System.Reflection;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Refit;

        public interface IHttpContentSerializer
        {
            Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default);
            string? GetFieldNameForProperty(PropertyInfo propertyInfo);
            HttpContent ToHttpContent<T>(T item);
        }

        public interface ISynchronousContentSerializer
        {
            HttpContent ToHttpContentSynchronous<T>(T item);
            HttpContent ToStreamingHttpContent<T>(T item);
        }

        public interface IUrlParameterFormatter
        {
            string? Format(object? value, ICustomAttributeProvider attributeProvider, Type type);
        }

        public class DefaultUrlParameterFormatter : IUrlParameterFormatter
        {
            public virtual string? Format(object? value, ICustomAttributeProvider attributeProvider, Type type) => null;
        }

        public enum RequestBodySerializationMode
        {
            Default = 0,
            Buffered = 1,
            Streamed = 2,
        }

        public class RefitSettings
        {
            public RefitSettings(IHttpContentSerializer contentSerializer, IUrlParameterFormatter? urlParameterFormatter) => throw null!;
            public RequestBodySerializationMode RequestBodySerialization { get; set; }
            public Func<HttpRequestMessage, Exception, CancellationToken, Exception> TransportExceptionFactory { get; set; }
        }
        """;

    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    [Fact]
    public void What_all_packages_share_compiles()
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file));
        var shared = Directory.EnumerateFiles(RepositoryRoot.File("src", "RefitSupport"), "*.cs").Select(File.ReadAllText).ToArray();

        var compilation = CSharpCompilation.Create(
            "Support",
            shared.Append(Members).Append(ImplicitUsings).Select(source => CSharpSyntaxTree.ParseText(source)),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        Assert.NotEmpty(shared);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(finding => finding.Severity == DiagnosticSeverity.Error).Select(finding => finding.ToString()));
    }

    [Theory]
    [InlineData("Fal")]
    [InlineData("Freepik")]
    [InlineData("Novita")]
    [InlineData("AimlApi")]
    public void Every_interface_of_a_vendor_has_its_answers_read(string vendor)
    {
        var printed = Directory.EnumerateFiles(RepositoryRoot.File("generated", vendor.ToLowerInvariant()), "*.g.cs").SelectMany(file => Declared().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value);

        var named = Named().Matches(File.ReadAllText(RepositoryRoot.File("src", "RefitSupport", vendor, $"{vendor}Refit.cs"))).Select(match => match.Groups[1].Value);

        Assert.Equal(printed.Order(), named.Order());
    }

    [GeneratedRegex(@"class (\w+) : JsonSerializerContext")]
    private static partial Regex Declared();

    [GeneratedRegex(@"(\w+)\.Default\b")]
    private static partial Regex Named();
}
