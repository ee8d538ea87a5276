using System.Text.RegularExpressions;

namespace Reelwire.SpecCompiler.Naming;

/// <summary>What a page may call things. Everything else is refused before it can become code: NSwag prints names and paths as they are.</summary>
internal static partial class AllowList
{
    // C# ends at 1023 characters, and joins names; what is longer than this is no name that anybody reads.
    private const int LongestName = 250;
    private const int LongestPath = 1000;

    /// <summary>Whether <paramref name="name"/> may be a member's or a parameter's name.</summary>
    public static bool IsMember(string name) => name.Length <= LongestName && Member().IsMatch(name);

    /// <summary>Whether <paramref name="path"/> may be an operation's path.</summary>
    public static bool IsPath(string path) => path.Length <= LongestPath && Path().IsMatch(path);

    /// <summary>Whether <paramref name="id"/> may be an operation's id.</summary>
    public static bool IsOperationId(string id) => id.Length <= LongestName && OperationId().IsMatch(id);

    /// <summary>Whether <paramref name="name"/> is a C# identifier of ASCII letters, digits and underscores.</summary>
    public static bool IsIdentifier(string name) => name.Length <= LongestName && Identifier().IsMatch(name);

    [GeneratedRegex(@"^[A-Za-z0-9_.$@\-\[\]]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Member();

    [GeneratedRegex(@"^(/([A-Za-z0-9._~\-]+|\{[A-Za-z0-9_\-]+\}))+\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Path();

    [GeneratedRegex(@"^[a-z0-9]+([._\-][a-z0-9]+)*\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OperationId();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}
