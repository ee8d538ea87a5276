using Reelwire.Simulator.Hosting;
using Reelwire.Simulator.Tasks;

namespace Reelwire.Simulator.Control.Views;

/// <summary>A task and how far it is.</summary>
internal sealed record TaskView
{
    public required string Vendor { get; init; }

    public required string Host { get; init; }

    public required string Operation { get; init; }

    public required string TaskId { get; init; }

    public string? Model { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public required string Phase { get; init; }

    public double Progress { get; init; }

    public int Polls { get; init; }

    public bool Cancelled { get; init; }

    public bool Failed { get; init; }

    public Uri? Video { get; init; }

    /// <summary>Shows a task of a host, without counting as a status read. Its video is there once a client was told its URL: telling it here would start the URL's life.</summary>
    public static TaskView Of(VendorHost host, TaskBook tasks, SimulatedTask task)
    {
        var progress = tasks.Look(task);
        return new()
        {
            Vendor = HostCatalog.VendorOf(host),
            Host = HostCatalog.NameOf(host),
            Operation = task.Submit.Id,
            TaskId = task.Id,
            Model = task.Model,
            CreatedAt = task.CreatedAt,
            Phase = progress.Phase switch { TaskPhase.Queued => "queued", TaskPhase.Running => "running", _ => "done" },
            Progress = Math.Round(progress.Share, 2),
            Polls = task.Polls,
            Cancelled = task.Cancelled,
            Failed = progress.Phase == TaskPhase.Done && !task.Cancelled && (task.Fails || task.Violations.Count > 0),
            Video = task.Video.IsValueCreated ? task.Video.Value : null,
        };
    }
}
