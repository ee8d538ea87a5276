using System.Text.RegularExpressions;

namespace Reelwire.SpecCompiler.Naming;

/// <summary>What a page may call things. Everything else is refused before it can become code: NSwag prints names and paths as they are.</summary>
internal static partial class AllowList
{
    /// <summary>Whether <paramref name="name"/> may be a member's or a parameter's name.</summary>
    public static bool IsMember(string name) => Member().IsMatch(name);

    /// <summary>Whether <paramref name="path"/> may be an operation's path.</summary>
    public static bool IsPath(string path) => Path().IsMatch(path);

    /// <summary>Whether <paramref name="id"/> may be an operation's id.</summary>
    public static bool IsOperationId(string id) => OperationId().IsMatch(id);

    /// <summary>Whether <paramref name="name"/> is a C# identifier of ASCII letters, digits and underscores.</summary>
    public static bool IsIdentifier(string name) => Identifier().IsMatch(name);

    [GeneratedRegex(@"^[A-Za-z0-9_.$@\-\[\]]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Member();

    [GeneratedRegex(@"^(/([A-Za-z0-9._~\-]+|\{[A-Za-z0-9_\-]+\}))+\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Path();

    [GeneratedRegex(@"^[a-z0-9]+([._\-][a-z0-9]+)*\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OperationId();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}
