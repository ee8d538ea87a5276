namespace Reelwire.SpecCompiler.Describing;

/// <summary>An operation with all its members as a flat list: what can be shown in a table, and compared.</summary>
/// <param name="Method">Upper case.</param>
/// <param name="Path">The path.</param>
/// <param name="Pointer">JSON pointer to the operation.</param>
/// <param name="IsDeprecated">Whether the vendor advises against it.</param>
/// <param name="Members">Parameters, then the request's members, then those of each response; outer before inner ones.</param>
internal sealed record OperationDescription(string Method, string Path, string Pointer, bool IsDeprecated, IReadOnlyList<Member> Members)
{
    /// <summary>The vendor's words about it.</summary>
    public required string? Words { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Path}";
}
