using Reelwire.Simulator.Events;

namespace Reelwire.Simulator.Tasks;

/// <summary>Writes the lives of a host's tasks into the event log.</summary>
internal sealed class TaskEvents(VendorHost host, EventLog log, TimeProvider clock)
{
    /// <summary>It was accepted and costs money.</summary>
    public void Charged(SimulatedTask task) => log.Add(About(task, EventKinds.Charge, task.CreatedAt));

    /// <summary>Its status or result was read.</summary>
    public void Read(SimulatedTask task, TaskPhase phase, string operation) =>
        log.Add(About(task, EventKinds.Read, clock.GetUtcNow()) with { Operation = operation, Phase = Word(task, phase) });

    /// <summary>It was seen in a phase that came at that time. Where time counts, the phase in between that nobody saw is told as well.</summary>
    public void Seen(SimulatedTask task, TaskPhase phase, bool timed, DateTimeOffset since)
    {
        var before = task.Pass(phase);
        if (phase <= before)
        {
            return;
        }

        if (timed && phase == TaskPhase.Done && before == TaskPhase.Queued && task.HasRun)
        {
            log.Add(About(task, EventKinds.Status, task.DueAt(TaskPhase.Running)) with { Phase = Word(task, TaskPhase.Running) });
        }

        log.Add(About(task, EventKinds.Status, since) with { Phase = Word(task, phase) });
    }

    /// <summary>Its webhook was sent.</summary>
    public void Told(SimulatedTask task, DateTimeOffset due, int attempt, int? status) =>
        log.Add(About(task, EventKinds.Webhook, due) with { Attempt = attempt, Status = status });

    private SimulatorEvent About(SimulatedTask task, string kind, DateTimeOffset time) =>
        new() { Time = time, Host = host, Kind = kind, Submit = task.Submit.Id, Task = task.Number };

    private static string Word(SimulatedTask task, TaskPhase phase) => phase switch
    {
        TaskPhase.Queued => "queued",
        TaskPhase.Running => "running",
        _ => task.Cancelled ? "cancelled" : task.Fails || task.Violations.Count > 0 ? "failed" : "done",
    };
}
