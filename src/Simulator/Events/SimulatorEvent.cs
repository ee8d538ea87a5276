namespace Reelwire.Simulator.Events;

/// <summary>One thing that happened. It holds no address, key, prompt or id, so that two runs can be compared.</summary>
public sealed record SimulatorEvent
{
    /// <summary>When, by the simulator's clock.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The host where it happened.</summary>
    public required VendorHost Host { get; init; }

    /// <summary>What happened; see <see cref="EventKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The id of the operation that was called; null where none was.</summary>
    public string? Operation { get; init; }

    /// <summary>The id of the operation that made the task; null where it is about no task.</summary>
    public string? Submit { get; init; }

    /// <summary>The number of the task among those of its <see cref="Submit"/>, from 1 on.</summary>
    public int? Task { get; init; }

    /// <summary>How far the task was: <c>queued</c>, <c>running</c>, <c>done</c>, <c>failed</c> or <c>cancelled</c>.</summary>
    public string? Phase { get; init; }

    /// <summary>The kind of the fault that struck.</summary>
    public string? Fault { get; init; }

    /// <summary>The number of the attempt to deliver a webhook.</summary>
    public int? Attempt { get; init; }

    /// <summary>The HTTP status: of a refusal, or of a webhook's receiver.</summary>
    public int? Status { get; init; }

    /// <summary>One line of JSON; the same event always gives the same one.</summary>
    public string ToJson() => EventLine.Of(this);
}
