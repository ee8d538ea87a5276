using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Protocols;

/// <summary>protocol.yaml: the operations, errors and task contract that a vendor's pages leave out.</summary>
internal sealed record Protocol
{
    /// <summary>Where the file stands; its <c>components.schemas</c> win over a page's of the same C# name.</summary>
    public required SourceDocument Source { get; init; }

    /// <summary>Texts cut out of a page's path, usable as <c>&lt;name&gt;</c> in operations.</summary>
    public required IReadOnlyList<PathToken> Tokens { get; init; }

    /// <summary>C# name of the success body of the pages' operations by method (lower case), with tokens.</summary>
    public required IReadOnlyDictionary<string, string> Bodies { get; init; }

    /// <summary>OpenAPI <c>paths</c> by host, with tokens.</summary>
    public required JsonObject Hosts { get; init; }

    /// <summary>OpenAPI responses that every operation has.</summary>
    public required JsonObject Errors { get; init; }

    /// <summary>The required member that says which model a body is for, where models share a path: their bodies become one operation's.</summary>
    public string? Discriminator { get; init; }

    /// <summary>Schemas that replace a page's, by <c>Type.member</c>: where what the vendor sends is known to differ from the page.</summary>
    public required JsonObject Overrides { get; init; }

    /// <summary>The task contract, where the vendor has tasks.</summary>
    public TaskContract? Task { get; init; }

    /// <summary>Whether a schema of that name stands in the protocol.</summary>
    public bool HasSchema(string name) => Schemas?.ContainsKey(name) == true;

    private JsonObject? Schemas => Source.Root["components"]?["schemas"] as JsonObject;
}
