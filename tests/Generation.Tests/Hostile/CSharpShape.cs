using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Reelwire.Generation.Tests.Hostile;

/// <summary>C# without what it says: the kinds of all tokens, and the elements of all documentation comments.</summary>
internal sealed class CSharpShape
{
    private CSharpShape(IReadOnlyList<SyntaxToken> tokens, IReadOnlyList<string> documentation)
    {
        Tokens = tokens;
        Documentation = documentation;
    }

    /// <summary>All tokens. Two texts with the same kinds of token in the same order have the same members, statements and attributes.</summary>
    public IReadOnlyList<SyntaxToken> Tokens { get; }

    /// <summary>Each documentation comment's elements, with the attributes that we wrote, in order.</summary>
    public IReadOnlyList<string> Documentation { get; }

    /// <summary>The tokens of one kind.</summary>
    public IEnumerable<SyntaxToken> Of(SyntaxKind kind) => Tokens.Where(token => token.IsKind(kind));

    /// <summary>The shape; the test fails where the text is no C#, or has a comment or directive of another kind than the templates print.</summary>
    public static CSharpShape Of(string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose, preprocessorSymbols: ["PUBLIC_REGISTRY"]));
        Assert.Empty(tree.GetDiagnostics());
        var root = tree.GetRoot();
        var documentation = new List<string>();
        foreach (var trivia in root.DescendantTrivia())
        {
            switch (trivia.Kind())
            {
                case SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia:
                    break;
                case SyntaxKind.SingleLineDocumentationCommentTrivia:
                    documentation.Add(string.Join(' ', trivia.GetStructure()!.DescendantNodes().Select(Element).Where(element => element.Length > 0)));
                    break;
                case SyntaxKind.SingleLineCommentTrivia when trivia.SpanStart == 0:
                    break;
                case SyntaxKind.NullableDirectiveTrivia when trivia.ToFullString().TrimEnd() == "#nullable enable":
                    break;
                case SyntaxKind.IfDirectiveTrivia when trivia.ToFullString().TrimEnd() == "#if PUBLIC_REGISTRY":
                case SyntaxKind.EndIfDirectiveTrivia when trivia.ToFullString().TrimEnd() == "#endif":
                    break;
                default:
                    Assert.Fail($"A {trivia.Kind()} that no template prints: {trivia}");
                    break;
            }
        }

        return new CSharpShape([.. root.DescendantTokens()], documentation);
    }

    private static string Element(SyntaxNode node) => node switch
    {
        XmlElementStartTagSyntax start => $"<{start.Name}{string.Concat(start.Attributes.Select(attribute => " " + attribute.Name))}>",
        XmlEmptyElementSyntax empty => $"<{empty.Name}{string.Concat(empty.Attributes.Select(attribute => " " + attribute.Name))}/>",
        XmlElementEndTagSyntax end => $"</{end.Name}>",
        XmlTextSyntax or XmlNameSyntax or XmlElementSyntax or DocumentationCommentTriviaSyntax or XmlAttributeSyntax or IdentifierNameSyntax or CrefSyntax or TypeSyntax => "",
        CrefParameterListSyntax or XmlTextAttributeSyntax => "",
        _ => node.Kind().ToString(),
    };
}
