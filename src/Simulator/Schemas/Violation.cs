namespace Reelwire.Simulator.Schemas;

/// <summary>One way in which a value breaks its schema. <paramref name="Pointer"/> is a JSON pointer into the value, <paramref name="Keyword"/> the schema keyword.</summary>
/// <remarks>Messages never quote the value: it may be a prompt or an image.</remarks>
internal sealed record Violation(string Pointer, string Keyword, string Message)
{
    /// <summary>Where in the request the value stands: <c>body</c>, <c>query</c>, <c>header</c> or <c>path</c>.</summary>
    public string In { get; init; } = "body";

    /// <inheritdoc/>
    public override string ToString() => $"{In} {(Pointer.Length == 0 ? "as a whole" : Pointer)}: {Message} ({Keyword})";
}
