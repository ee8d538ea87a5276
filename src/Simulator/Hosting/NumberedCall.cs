using Reelwire.Simulator.Randomness;

namespace Reelwire.Simulator.Hosting;

/// <summary>A request, told apart from all others by what would be the same in another run.</summary>
/// <param name="Subject">Its name, for draws.</param>
internal sealed record NumberedCall(string Subject)
{
    /// <summary>Which request to its operation it is, where it is about no task.</summary>
    public NumberedDraw Request { get; init; }

    /// <summary>The id of the operation that made its task, or will; null where there is none.</summary>
    public string? Submit { get; init; }

    /// <summary>The number of that task.</summary>
    public int? Task { get; init; }
}
