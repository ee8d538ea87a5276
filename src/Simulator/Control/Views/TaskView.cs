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

    public DateTimeOffset CreatedAt { get; init; }

    public required string Phase { get; init; }

    public int Polls { get; init; }

    public bool Cancelled { get; init; }

    /// <summary>Shows a task of a host, without counting as a status read.</summary>
    public static TaskView Of(VendorHost host, TaskBook tasks, SimulatedTask task) => new()
    {
        Vendor = HostCatalog.VendorOf(host),
        Host = HostCatalog.NameOf(host),
        Operation = task.Submit.Id,
        TaskId = task.Id,
        CreatedAt = task.CreatedAt,
        Phase = tasks.Look(task).Phase switch { TaskPhase.Queued => "queued", TaskPhase.Running => "running", _ => "done" },
        Polls = task.Polls,
        Cancelled = task.Cancelled,
    };
}
