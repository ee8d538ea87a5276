namespace Reelwire.SpecCompiler.Protocols;

/// <summary>A vendor's statuses by what they mean; any other means "still running".</summary>
internal sealed record TaskStates(IReadOnlyList<string> Queued, IReadOnlyList<string> Running, IReadOnlyList<string> Succeeded, IReadOnlyList<string> Failed);
