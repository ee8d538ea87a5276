namespace Reelwire.SpecCompiler.Reading.Fal;

/// <summary>One bullet of a schema section, with what its sub-bullets say.</summary>
/// <param name="Name">The member's JSON name.</param>
/// <param name="Type">The type as the page writes it: <c>list&lt;Image&gt;</c>.</param>
/// <param name="IsRequired">Whether the page says <c>_required_</c>.</param>
/// <param name="Description">The prose, with line feeds and without sub-bullets.</param>
/// <param name="Facts">What stands behind the label of each sub-bullet: Default, Options, Range, Examples.</param>
/// <param name="Position">Where the bullet begins.</param>
internal sealed record FalParameter(string Name, string Type, bool IsRequired, string Description, IReadOnlyDictionary<string, FalFact> Facts, PagePosition Position);
