using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Protocols;

/// <summary>One call of the task contract.</summary>
/// <param name="Place">Where it stands, for findings.</param>
/// <param name="Operation">Operation id, with tokens.</param>
/// <param name="Members">Member paths over its body, by what they mean.</param>
internal sealed record TaskCall(Place Place, string Operation, IReadOnlyDictionary<string, string> Members);
