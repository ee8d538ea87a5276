using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading;

namespace Reelwire.SpecCompiler.Sources;

/// <summary>A page or a YAML file as JSON, with the place in its text of each fact that is known.</summary>
/// <param name="File">The path as the user gave it.</param>
/// <param name="Root">The content.</param>
/// <param name="Positions">By JSON pointer into <paramref name="Root"/>.</param>
internal sealed record SourceDocument(string File, JsonObject Root, IReadOnlyDictionary<string, Position> Positions)
{
    /// <summary>C# stem of a page: what a type of it is named after where another page has its name already.</summary>
    public string? Stem { get; init; }

    /// <summary>The place of the whole document.</summary>
    public Place Start => new(this, "");

    // Written and read again: a number that was made in memory knows one .NET type only, a parsed one converts.
    /// <summary>A page as a source.</summary>
    public static SourceDocument Of(Page page) =>
        new(page.File, JsonNode.Parse(page.Document.ToJsonString())!.AsObject(), page.Lines.ToDictionary(line => line.Key, line => new Position(line.Value, 1), StringComparer.Ordinal));

    /// <summary>The position of a fact, or of the nearest known thing around it.</summary>
    public Position Find(string pointer)
    {
        for (var known = pointer; ; known = known[..known.LastIndexOf('/')])
        {
            if (Positions.TryGetValue(known, out var position))
            {
                return position;
            }

            if (known.Length == 0)
            {
                return new Position(1, 1);
            }
        }
    }

    /// <inheritdoc/>
    public bool Equals(SourceDocument? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(File);
}
