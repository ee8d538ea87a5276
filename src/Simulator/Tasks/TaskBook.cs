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
    // Where polls count instead of time, each event of a stream is a poll; without a pause a task that never ends would flood its reader.
    private static readonly TimeSpan StreamPause = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentDictionary<string, SimulatedTask> _tasks = new(StringComparer.Ordinal);

    /// <summary>The tasks, oldest first: a snapshot.</summary>
    public IReadOnlyList<SimulatedTask> All => [.. _tasks.Values.OrderBy(task => task.CreatedAt)];

    /// <summary>How long a task takes.</summary>
    public TimeSpan Duration => options.TaskDuration;

    /// <summary>Makes a task of a submit, and charges for it unless <paramref name="violations"/> will end it or its terms make it free.</summary>
    public SimulatedTask Create(ApiRequest request, string id, IReadOnlyList<Violation> violations, TaskTerms? terms = null)
    {
        var (root, life) = (request.Root, terms?.Life ?? FileLife.Endless);
        var task = new SimulatedTask
        {
            Id = id,
            Submit = request.Operation,
            CreatedAt = options.TimeProvider.GetUtcNow(),
            Video = new Lazy<Uri>(() => files.AddVideo(root, life)),
            Words = options.StatusWords.GetValueOrDefault(host) ?? new StatusWords(),
            Seed = SimulatedTask.SeedOf(request.Body),
            Model = request.Body.Text("model"),
            Failure = SimulatedTask.FailureOf(request.Body) ?? terms?.Failure,
            Violations = violations,
        };
        _tasks[id] = task;
        if (violations.Count == 0 && terms is not { Free: true })
        {
            ledger.Add(new Charge(host, request.Operation.Id, id) { Time = task.CreatedAt, Price = PriceMembers.Of(request.Body) });
        }

        return task;
    }

    /// <summary>Forgets all tasks.</summary>
    public void Clear() => _tasks.Clear();

    /// <summary>Finds a task by its id, for an operation that its submit links to.</summary>
    public bool TryFind(string id, ApiOperation operation, [NotNullWhen(true)] out SimulatedTask? task) =>
        _tasks.TryGetValue(id, out task) && task.Submit.LinkedOperations.Contains(operation.Id);

    /// <summary>The tasks that were submitted to the path of an operation, newest first.</summary>
    public IEnumerable<SimulatedTask> List(ApiOperation operation) =>
        _tasks.Values.Where(task => string.Equals(task.Submit.Path.Text, operation.Path.Text, StringComparison.Ordinal)).OrderByDescending(task => task.CreatedAt);

    /// <summary>Waits as long as a task takes, for a call that answers when it is done; not at all where polls count instead of time.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) =>
        options.PollsUntilDone is null ? Task.Delay(options.TaskDuration, options.TimeProvider, cancellationToken) : Task.CompletedTask;

    /// <summary>Waits until a stream of statuses has something new to say.</summary>
    public Task WaitForNewsAsync(SimulatedTask task, TaskPhase seen, CancellationToken cancellationToken) =>
        options.PollsUntilDone is null ? WaitForChangeAsync(task, seen, cancellationToken) : Task.Delay(StreamPause, options.TimeProvider, cancellationToken);

    /// <summary>Waits until a task is in another phase than <paramref name="seen"/>, or over.</summary>
    public async Task WaitForChangeAsync(SimulatedTask task, TaskPhase seen, CancellationToken cancellationToken)
    {
        while (true)
        {
            var changed = task.Changed; // before the look: a change after it must end the wait
            if (task.Ended || Look(task).Phase != seen)
            {
                return;
            }

            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(changed, Task.Delay(TimeLeft(task, seen), options.TimeProvider, stop.Token));
            await stop.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Looks at a task as a status read does.</summary>
    public TaskProgress Poll(SimulatedTask task)
    {
        task.CountPoll();
        var progress = Look(task);
        task.CountRead(progress.Phase);
        return progress;
    }

    /// <summary>Looks at a task without counting as a status read.</summary>
    public TaskProgress Look(SimulatedTask task)
    {
        if (task.Ended)
        {
            return new TaskProgress(1, TimeSpan.Zero);
        }

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

    // Only polls move a task on where they count instead of time. Rounded up, since timers count whole milliseconds and must not ring early.
    private TimeSpan TimeLeft(SimulatedTask task, TaskPhase phase)
    {
        if (options.PollsUntilDone is not null)
        {
            return Timeout.InfiniteTimeSpan;
        }

        var due = task.CreatedAt + (options.TaskDuration * (phase == TaskPhase.Queued ? TaskProgress.QueuedShare : 1));
        return TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling((due - options.TimeProvider.GetUtcNow()).TotalMilliseconds)));
    }
}
