namespace Reelwire.Contract.Tests.Wire;

/// <summary>A request as it left the client, decoded strictly, so that equal texts are equal bytes.</summary>
/// <param name="Line">The request line.</param>
/// <param name="Headers">Every header line, sorted by name: HTTP gives their order no meaning.</param>
/// <param name="Body">The body.</param>
internal sealed record WireRequest(string Line, IReadOnlyList<string> Headers, string Body)
{
    public override string ToString() => string.Join('\n', Body.Length == 0 ? [Line, .. Headers] : [Line, .. Headers, "", Body]);

    /// <summary>Reads a literal of a test: request line, headers, an empty line, body. The body's lines are joined, since JSON on the wire has no line breaks.</summary>
    public static string Literal(string text)
    {
        var body = text.IndexOf("\n\n", StringComparison.Ordinal);
        return body < 0 ? text : text[..(body + 2)] + text[(body + 2)..].Replace("\n", "", StringComparison.Ordinal);
    }
}
