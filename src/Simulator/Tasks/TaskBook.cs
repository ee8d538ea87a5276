using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Reelwire.Simulator.Billing;
using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Files;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Schemas;

namespace Reelwire.Simulator.Tasks;

/// <summary>The tasks of one host.</summary>
internal sealed class TaskBook(VendorHost host, SimulatorOptions options, FileStore files, Ledger ledger)
{
    private readonly ConcurrentDictionary<string, SimulatedTask> _tasks = new(StringComparer.Ordinal);

    /// <summary>How long a task takes.</summary>
    public TimeSpan Duration => options.TaskDuration;

    /// <summary>Makes a task of a submit, and charges for it unless <paramref name="violations"/> will end it.</summary>
    public SimulatedTask Create(ApiRequest request, string id, IReadOnlyList<Violation> violations)
    {
        var task = new SimulatedTask
        {
            Id = id,
            Submit = request.Operation,
            CreatedAt = options.TimeProvider.GetUtcNow(),
            Video = files.AddVideo(request.Root),
            Seed = SimulatedTask.SeedOf(request.Body),
            Model = request.Body.Text("model"),
            Fails = SimulatedTask.AsksForFailure(request.Body),
            Violations = violations,
        };
        _tasks[id] = task;
        if (violations.Count == 0)
        {
            ledger.Add(new Charge(host, request.Operation.Id, id));
        }

        return task;
    }

    /// <summary>Finds a task by its id, for an operation that its submit links to.</summary>
    public bool TryFind(string id, ApiOperation operation, [NotNullWhen(true)] out SimulatedTask? task) =>
        _tasks.TryGetValue(id, out task) && task.Submit.LinkedOperations.Contains(operation.Id);

    /// <summary>The tasks that were submitted to the path of an operation, newest first.</summary>
    public IEnumerable<SimulatedTask> List(ApiOperation operation) =>
        _tasks.Values.Where(task => string.Equals(task.Submit.Path.Text, operation.Path.Text, StringComparison.Ordinal)).OrderByDescending(task => task.CreatedAt);

    /// <summary>Waits as long as a task takes, for a call that answers when it is done; not at all where polls count instead of time.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) =>
        options.PollsUntilDone is null ? Task.Delay(options.TaskDuration, options.TimeProvider, cancellationToken) : Task.CompletedTask;

    /// <summary>Looks at a task as a status read does.</summary>
    public TaskProgress Poll(SimulatedTask task)
    {
        task.CountPoll();
        return Look(task);
    }

    /// <summary>Looks at a task without counting as a status read.</summary>
    public TaskProgress Look(SimulatedTask task)
    {
        if (options.PollsUntilDone is { } needed)
        {
            var share = task.Polls >= needed ? 1 : needed == 1 ? 0 : Math.Max(0, task.Polls - 1) / (double)(needed - 1);
            return new TaskProgress(share, options.TaskDuration * (1 - share));
        }

        var passed = options.TimeProvider.GetUtcNow() - task.CreatedAt;
        return passed >= options.TaskDuration
            ? new TaskProgress(1, TimeSpan.Zero)
            : new TaskProgress(passed / options.TaskDuration, options.TaskDuration - passed);
    }
}
