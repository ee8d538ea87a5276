namespace Reelwire.Core;

/// <summary>What one look at a task told.</summary>
/// <param name="State">What the status means.</param>
/// <param name="Status">The vendor's own status, unchanged; <see langword="null"/> when it sent none.</param>
public sealed record TaskUpdate(TaskState State, string? Status)
{
    /// <summary>What is known of a task that was never looked at.</summary>
    internal static TaskUpdate Accepted { get; } = new(TaskState.Queued, null);

    /// <summary>Percent done, 0 to 100, where the vendor tells (Novita).</summary>
    public double? Progress { get; init; }

    /// <summary>Tasks ahead in the queue, where the vendor tells (fal).</summary>
    public long? QueuePosition { get; init; }

    /// <summary>Estimated time to the end, where the vendor tells (Novita).</summary>
    public TimeSpan? Eta { get; init; }

    /// <summary>All lines so far of the model's log, where the vendor tells them (fal.ai) and <see cref="PollingOptions.ReadLogs"/> asks for them; they may quote what was sent.</summary>
    public IReadOnlyList<string> Logs { get; init; } = [];

    /// <summary>The vendor's reason for a failure; may quote what was sent.</summary>
    public string? FailureReason { get; init; }

    /// <summary>Time since the task was submitted.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>State and status only: a reason may quote what was sent.</summary>
    public override string ToString() => Status is null ? State.ToString() : $"{State} ({Status})";
}
