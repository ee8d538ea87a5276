using Reelwire.Core;

namespace Reelwire.Benchmarks.Polling;

/// <summary>What the tasks would come to, if they ended.</summary>
internal sealed class InFlightResult : IGenerationResult
{
    public IReadOnlyList<string> OutputUrls => [];
}
