namespace Reelwire.Simulator.Tasks;

/// <summary>What one look at a task finds: its phase, the share of its whole duration that has passed (0 to 1), and the time left.</summary>
internal readonly record struct TaskProgress(double Share, TimeSpan Left)
{
    /// <summary>The share of its duration that a task waits.</summary>
    public const double QueuedShare = 0.2;

    /// <summary>The phase.</summary>
    public TaskPhase Phase => Share >= 1 ? TaskPhase.Done : Share >= QueuedShare ? TaskPhase.Running : TaskPhase.Queued;
}
