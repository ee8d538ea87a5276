using Reelwire.Core;

namespace Reelwire.Benchmarks.Polling;

/// <summary>What the tasks would be submitted with, if they were.</summary>
internal sealed class InFlightRequest : IValidatedRequest
{
    public IReadOnlyList<RequestFault> Validate() => [];
}
