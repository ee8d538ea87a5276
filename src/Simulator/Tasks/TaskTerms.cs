using Reelwire.Simulator.Files;

namespace Reelwire.Simulator.Tasks;

/// <summary>What a vendor fixes about a task when it takes it.</summary>
internal sealed record TaskTerms
{
    /// <summary>How long the video can be downloaded.</summary>
    public FileLife Life { get; init; } = FileLife.Endless;

    /// <summary>Whether it costs nothing, as a test of webhooks does.</summary>
    public bool Free { get; init; }

    /// <summary>The kind of failure that it ends in, where the prompt asks for none.</summary>
    public string? Failure { get; init; }
}
