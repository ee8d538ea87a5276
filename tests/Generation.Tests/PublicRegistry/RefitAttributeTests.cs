using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Reelwire.Generation.Tests.PublicRegistry;

/// <summary>The interfaces use what is the same in Refit 6.0 to 15.2, and what Refit's generator writes the whole method for, so that nothing is left to reflection.</summary>
public sealed class RefitAttributeTests
{
    // Each takes one text, [Body] none.
    private static readonly string[] s_verbs = ["Get", "Post", "Put", "Delete"];
    private static readonly string[] s_places = ["AliasAs", "Header", "Body"];

    // What Refit writes into a URL by itself: texts, numbers and Booleans; open enumerations are IFormattable, which it takes as well.
    private static readonly string[] s_values = ["string", "bool", "int", "long", "double"];

    public static TheoryData<string> Clients => [.. Directory.EnumerateFiles(RepositoryRoot.File("generated"), "*.g.cs", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(RepositoryRoot.Path, file)).Order()];

    [Theory]
    [MemberData(nameof(Clients))]
    public void Methods_have_one_verb_with_a_path_from_the_root(string client) => Assert.All(MethodsOf(client), method =>
    {
        var attribute = Assert.Single(Attributes(method.AttributeLists), attribute => attribute.Name.ToString() != "Obsolete");
        Assert.Contains(attribute.Name.ToString(), s_verbs);
        Assert.StartsWith("/", OnlyText(attribute), StringComparison.Ordinal);
    });

    [Theory]
    [MemberData(nameof(Clients))]
    public void Parameters_say_where_they_go_with_what_every_Refit_knows(string client) => Assert.All(MethodsOf(client).SelectMany(method => method.ParameterList.Parameters), parameter =>
    {
        if (parameter.Type!.ToString() == "CancellationToken")
        {
            Assert.Empty(parameter.AttributeLists);
            return;
        }

        var attribute = Assert.Single(Attributes(parameter.AttributeLists));
        Assert.Contains(attribute.Name.ToString(), s_places);
        if (attribute.Name.ToString() == "Body")
        {
            Assert.Null(attribute.ArgumentList);
            Assert.EndsWith("Request", parameter.Type.ToString(), StringComparison.Ordinal);
        }
        else
        {
            Assert.NotEmpty(OnlyText(attribute));
            Assert.Contains(parameter.Type.ToString().TrimEnd('?'), s_values);
        }
    });

    [Theory]
    [MemberData(nameof(Clients))]
    public void Every_placeholder_of_a_path_is_a_parameter(string client) => Assert.All(MethodsOf(client), method =>
    {
        var path = OnlyText(Attributes(method.AttributeLists).Last());
        var aliases = method.ParameterList.Parameters.SelectMany(parameter => Attributes(parameter.AttributeLists)).Where(attribute => attribute.Name.ToString() == "AliasAs").Select(OnlyText);

        Assert.Empty(path.Split('{').Skip(1).Select(rest => rest.Split('}')[0]).Except(aliases));
    });

    [Theory]
    [MemberData(nameof(Clients))]
    public void Methods_return_a_task(string client) => Assert.All(MethodsOf(client), method => Assert.Matches("^Task(<[A-Za-z0-9_]+>)?$", method.ReturnType.ToString()));

    [Fact]
    public void The_stand_ins_are_those_attributes() => Assert.Equal(
        s_verbs.Concat(s_places).Select(name => $"{name}Attribute.cs").Order(),
        Directory.EnumerateFiles(RepositoryRoot.File("src", "RefitStandIns"), "*.cs").Select(Path.GetFileName).Order());

    private static MethodDeclarationSyntax[] MethodsOf(string client)
    {
        var methods = CSharpSyntaxTree.ParseText(File.ReadAllText(RepositoryRoot.File(client))).GetRoot().DescendantNodes().OfType<InterfaceDeclarationSyntax>().SelectMany(type => type.Members).ToArray();
        Assert.NotEmpty(methods);
        return [.. methods.Select(member => Assert.IsType<MethodDeclarationSyntax>(member))];
    }

    private static IEnumerable<AttributeSyntax> Attributes(SyntaxList<AttributeListSyntax> lists) => lists.SelectMany(list => list.Attributes);

    private static string OnlyText(AttributeSyntax attribute) =>
        Assert.IsType<string>(Assert.IsType<LiteralExpressionSyntax>(Assert.Single(attribute.ArgumentList!.Arguments, argument => argument.NameEquals is null && argument.NameColon is null).Expression).Token.Value);
}
