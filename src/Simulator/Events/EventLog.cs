namespace Reelwire.Simulator.Events;

/// <summary>The latest events.</summary>
internal sealed class EventLog(SimulatorOptions options)
{
    private readonly Latest<SimulatorEvent> _events = new(options.KeptEvents);

    /// <summary>
    /// The events in an order that does not depend on which of several parallel requests came first: by time, host and task. What is about one task stays as it came;
    /// what is about none is sorted by its line.
    /// </summary>
    public IReadOnlyList<SimulatorEvent> InOrder =>
    [
        .. _events.All
            .OrderBy(happened => happened.Time)
            .ThenBy(happened => happened.Host)
            .ThenBy(happened => happened.Submit, StringComparer.Ordinal)
            .ThenBy(happened => happened.Task)
            .ThenBy(happened => happened.Task is null ? happened.ToJson() : "", StringComparer.Ordinal),
    ];

    /// <summary>Adds an event.</summary>
    public void Add(SimulatorEvent happened) => _events.Add(happened);

    /// <summary>Forgets them.</summary>
    public void Clear() => _events.Clear();
}
