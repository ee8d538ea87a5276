namespace Reelwire.SpecCompiler.Comparing;

/// <summary>A change in words.</summary>
internal static class ChangeWords
{
    private const int Longest = 60;

    /// <summary><c>body duration</c>, or the operation alone.</summary>
    public static string Place(Change change) => change.Member.Length > 0 ? $"{change.Where} {change.Member}" : change.Where;

    /// <summary><c>value removed: 12</c>, <c>default changed: 5 -> 10</c>.</summary>
    public static string What(Change change) => change switch
    {
        { Rule.Aspect: Aspect.Description or Aspect.Document } => $"{change.What} changed",
        { Kind: "changed" } => $"{change.What} changed: {Short(change.Before)} -> {Short(change.After)}",
        _ => $"{change.What} {change.Kind}{(change.Rule.Aspect == Aspect.Operation ? "" : $": {Short(change.After ?? change.Before)}")}",
    };

    private static string Short(string? text) => text switch
    {
        null => "none",
        { Length: > Longest } => string.Concat(text.AsSpan(0, Longest), "..."),
        _ => text,
    };
}
