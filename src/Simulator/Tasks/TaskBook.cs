using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Reelwire.Simulator.Billing;
using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Events;
using Reelwire.Simulator.Files;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Schemas;
using Reelwire.Simulator.Time;

namespace Reelwire.Simulator.Tasks;

/// <summary>The tasks of one host.</summary>
internal sealed class TaskBook(VendorHost host, SimulatorOptions options, FileStore files, Ledger ledger, EventLog events)
{
    // Where polls count instead of time, each event of a stream is a poll; without a pause a task that never ends would flood its reader.
    private static readonly TimeSpan s_streamPause = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentDictionary<string, SimulatedTask> _tasks = new(StringComparer.Ordinal);
    private readonly Queue<SimulatedTask> _byAge = new();

    /// <summary>What becomes of them.</summary>
    public TaskEvents Events { get; } = new(host, events, options.TimeProvider);

    /// <summary>The tasks, oldest first: a snapshot.</summary>
    public IReadOnlyList<SimulatedTask> All => [.. _tasks.Values.OrderBy(task => task.CreatedAt).ThenBy(task => task.Submit.Id, StringComparer.Ordinal).ThenBy(task => task.Number)];

    /// <summary>Makes a task of a submit, and charges for it unless <paramref name="violations"/> will end it or its terms make it free.</summary>
    public SimulatedTask Create(ApiRequest request, string id, IReadOnlyList<Violation> violations, TaskTerms? terms = null)
    {
        var (root, life, draw) = (request.Root, terms?.Life ?? FileLife.Endless, request.Numbered.Draw);
        var task = new SimulatedTask
        {
            Id = id,
            Number = request.Numbered.Number,
            Draw = draw,
            Duration = options.TaskDuration * (1 + (options.DurationJitter * ((2 * draw.For("duration").Share()) - 1))),
            Submit = request.Operation,
            CreatedAt = options.TimeProvider.GetUtcNow(),
            Video = new Lazy<Uri>(() => files.AddVideo(root, life, draw)),
            Words = options.StatusWords.GetValueOrDefault(host) ?? new StatusWords(),
            Seed = SimulatedTask.SeedOf(request.Body, draw),
            Model = request.Body.Text("model"),
            Failure = SimulatedTask.FailureOf(request.Body) ?? terms?.Failure,
            Violations = violations,
        };
        Keep(task);
        if (violations.Count == 0 && terms is not { Free: true })
        {
            ledger.Add(new Charge(host, request.Operation.Id, id) { Time = task.CreatedAt, Price = PriceMembers.Of(request.Body) });
            Events.Charged(task);
        }

        return task;
    }

    /// <summary>Looks at all tasks that are kept, so that what time has changed gets into the event log.</summary>
    public void LookAtAll()
    {
        foreach (var task in _tasks.Values)
        {
            Look(task);
        }
    }

    /// <summary>Forgets all tasks.</summary>
    public void Clear()
    {
        lock (_byAge)
        {
            _byAge.Clear();
            _tasks.Clear();
        }
    }

    /// <summary>The task that a request is about, by the values that it names; null where it is about none.</summary>
    public SimulatedTask? Find(IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            if (_tasks.TryGetValue(value, out var task))
            {
                return task;
            }
        }

        return null;
    }

    /// <summary>Finds a task by its id, for an operation that its submit links to.</summary>
    public bool TryFind(string id, ApiOperation operation, [NotNullWhen(true)] out SimulatedTask? task) =>
        _tasks.TryGetValue(id, out task) && task.Submit.LinkedOperations.Contains(operation.Id);

    /// <summary>The tasks that were submitted to the path of an operation, newest first.</summary>
    public IEnumerable<SimulatedTask> List(ApiOperation operation) =>
        _tasks.Values.Where(task => string.Equals(task.Submit.Path.Text, operation.Path.Text, StringComparison.Ordinal)).OrderByDescending(task => task.CreatedAt).ThenByDescending(task => task.Number);

    /// <summary>Waits as long as a task takes, for a call that answers when it is done; not at all where polls count instead of time.</summary>
    public Task WaitAsync(SimulatedTask task, CancellationToken cancellationToken) =>
        options.PollsUntilDone is null ? Task.Delay(task.Duration, options.TimeProvider, cancellationToken) : Task.CompletedTask;

    /// <summary>Waits until a stream of statuses has something new to say.</summary>
    public Task WaitForNewsAsync(SimulatedTask task, TaskPhase seen, CancellationToken cancellationToken) =>
        options.PollsUntilDone is null ? WaitForChangeAsync(task, seen, cancellationToken) : Task.Delay(s_streamPause, options.TimeProvider, cancellationToken);

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
            await Task.WhenAny(changed, PhaseEndsAsync(task, seen, stop.Token));
            await stop.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Looks at a task as a status read does.</summary>
    public TaskProgress Poll(SimulatedTask task, ApiOperation operation)
    {
        task.CountPoll();
        var progress = Read(task, operation);
        task.CountRead(progress.Phase);
        return progress;
    }

    /// <summary>Looks at a task for whoever reads its result, which counts as no status read.</summary>
    public TaskProgress Read(SimulatedTask task, ApiOperation operation)
    {
        var progress = Look(task);
        Events.Read(task, progress.Phase, operation.Id);
        return progress;
    }

    /// <summary>Looks at a task without reading it.</summary>
    public TaskProgress Look(SimulatedTask task)
    {
        var progress = ProgressOf(task);
        Events.Seen(task, progress.Phase, options.PollsUntilDone is null, TimeOf(task, progress.Phase));
        return progress;
    }

    /// <summary>Where a task stands that has left a phase: a phase that nobody saw comes first.</summary>
    public TaskProgress After(SimulatedTask task, TaskPhase seen)
    {
        var progress = Look(task);
        return options.PollsUntilDone is null && seen == TaskPhase.Queued && progress.Phase == TaskPhase.Done && task.HasRun
            ? new TaskProgress(TaskProgress.QueuedShare, task.Duration * (1 - TaskProgress.QueuedShare))
            : progress;
    }

    /// <summary>When a task came to a phase; where polls count instead of time, now.</summary>
    public DateTimeOffset TimeOf(SimulatedTask task, TaskPhase phase) =>
        phase == TaskPhase.Done && task.EndedAt is { } ended ? ended
        : options.PollsUntilDone is null ? task.DueAt(phase)
        : options.TimeProvider.GetUtcNow();

    private TaskProgress ProgressOf(SimulatedTask task)
    {
        if (task.Ended)
        {
            return new TaskProgress(1, TimeSpan.Zero);
        }

        if (options.PollsUntilDone is { } needed)
        {
            var share = task.Polls >= needed ? 1 : needed == 1 ? 0 : Math.Max(0, task.Polls - 1) / (double)(needed - 1);
            return new TaskProgress(share, task.Duration * (1 - share));
        }

        var passed = options.TimeProvider.GetUtcNow() - task.CreatedAt;
        return passed >= task.Duration
            ? new TaskProgress(1, TimeSpan.Zero)
            : new TaskProgress(passed / task.Duration, task.Duration - passed);
    }

    // Two steps for each task that comes: however many are still open, those that are over cannot pile up behind them.
    private void Keep(SimulatedTask task)
    {
        lock (_byAge)
        {
            _tasks[task.Id] = task;
            _byAge.Enqueue(task);
            for (var step = 0; step < 2 && _byAge.Count > options.KeptTasks; step++)
            {
                var oldest = _byAge.Dequeue();
                if (oldest == task || Look(oldest).Phase != TaskPhase.Done)
                {
                    _byAge.Enqueue(oldest);
                    continue;
                }

                _tasks.TryRemove(oldest.Id, out _);
                files.Remove(oldest.Video);
            }
        }
    }

    // Only polls move a task on where they count instead of time.
    private Task PhaseEndsAsync(SimulatedTask task, TaskPhase phase, CancellationToken cancellationToken) =>
        options.PollsUntilDone is null
            ? options.TimeProvider.WaitUntilAsync(task.DueAt(phase == TaskPhase.Queued ? TaskPhase.Running : TaskPhase.Done), cancellationToken)
            : Task.Delay(Timeout.InfiniteTimeSpan, options.TimeProvider, cancellationToken);
}
