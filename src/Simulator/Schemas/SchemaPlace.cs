namespace Reelwire.Simulator.Schemas;

/// <summary>Where a check stands: the value's JSON pointer, how many schemas were entered on the way, and where to report.</summary>
internal readonly record struct SchemaPlace(string Pointer, int Depth, List<Violation> Found)
{
    /// <summary>The same value under another schema, with its own list of findings.</summary>
    public SchemaPlace Aside() => this with { Found = [] };

    /// <summary>A member or item of the value.</summary>
    public SchemaPlace At(string segment) =>
        this with { Pointer = $"{Pointer}/{segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}" };

    /// <summary>Reports a violation at this place.</summary>
    public void Report(string keyword, string message) => Found.Add(new Violation(Pointer, keyword, message));
}
