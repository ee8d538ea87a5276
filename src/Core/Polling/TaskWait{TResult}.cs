namespace Reelwire.Core;

/// <summary>Those who wait for one task at the same time: they share its looks, its place in the scheduler and its deadline, and hear of its end together.</summary>
internal sealed class TaskWait<TResult>(GenerationTask<TResult> task) : TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously), IPolled
    where TResult : class, IGenerationResult
{
    private long _deadline = task.Runtime.Time.After(task.Runtime.Polling.Deadline);
    private int _waiting = 1;
    private int _denials;
    private IDisposable? _listening;

    /// <summary>Raised after each look that told something, the one that found the end included.</summary>
    public event Action<TaskUpdate>? Told;

    /// <inheritdoc/>
    public long Due { get; set; }

    /// <summary>Begins to look, and to listen for the vendor's webhooks.</summary>
    public void Start()
    {
        task.Runtime.Polls.Add(this, Next(retryAfter: null));
        _listening = task.Runtime.Webhooks?.Listen(task.Handle.Vendor, task.Handle.TaskId, Wake);
        if (Task.IsCompleted)
        {
            // It ended meanwhile, and may not have seen what it has to close.
            _listening?.Dispose();
        }
    }

    /// <summary>Counts one more who waits, and begins the deadline anew: nobody is cut short by those who came before.</summary>
    /// <returns>False when this wait is over, or all others have left.</returns>
    public bool TryJoin()
    {
        for (var waiting = Volatile.Read(ref _waiting); waiting > 0 && !Task.IsCompleted; waiting = Volatile.Read(ref _waiting))
        {
            if (Interlocked.CompareExchange(ref _waiting, waiting + 1, waiting) == waiting)
            {
                Volatile.Write(ref _deadline, task.Runtime.Time.After(task.Runtime.Polling.Deadline));
                return true;
            }
        }

        return false;
    }

    /// <summary>Counts one less who waits. With nobody left there are no more looks.</summary>
    public void Leave() => Interlocked.Decrement(ref _waiting);

    /// <summary>The end of the wait, or of one who cannot wait so long.</summary>
    public async Task<TResult> WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Leave();
        }
    }

    /// <inheritdoc/>
    public async ValueTask<long> LookAsync()
    {
        if (Volatile.Read(ref _waiting) == 0)
        {
            _listening?.Dispose();
            return IPolled.Never;
        }

        ReelwireException? lastFailure = null;
        try
        {
            var update = await task.LookAsync(CancellationToken.None).ConfigureAwait(false);
            _denials = 0;
            Told?.Invoke(update);
            if (update.State is TaskState.Succeeded or TaskState.Failed && task.Outcome is { } outcome)
            {
                return End(outcome);
            }
        }
        catch (ReelwireException failure) when (!WaitRules.Ends(failure))
        {
            TaskLog.LookFailed(task.Runtime.Logger, task.Handle, failure.GetType().Name, (int?)failure.StatusCode);
            lastFailure = failure;
            _denials = WaitRules.IsDenial(failure, task.Age, task.Runtime.Polling.NotFoundGrace) ? _denials + 1 : 0;
            if (_denials == WaitRules.DenialsUntilLost)
            {
                return Fail(task.Lost(failure));
            }
        }
        catch (Exception failure)
        {
            return Fail(failure);
        }

        return task.Runtime.Time.GetTimestamp() < Volatile.Read(ref _deadline) ? Next(lastFailure?.Details.RetryAfter) : Fail(task.TimedOut(lastFailure));
    }

    private bool Wake()
    {
        if (Volatile.Read(ref _waiting) == 0 || Task.IsCompleted)
        {
            return false;
        }

        task.Runtime.Polls.Wake(this);
        return true;
    }

    /// <inheritdoc/>
    public void Close() => Fail(task.Abandoned());

    // At the deadline comes a last look: a process that was suspended meanwhile has missed others.
    private long Next(TimeSpan? retryAfter) => Math.Min(Volatile.Read(ref _deadline), task.Runtime.Time.After(task.AwaitsWebhook
        ? PollSchedule.NextBesideWebhook(task.Age, task.ExpectedDuration, task.Runtime.Webhooks!.PollInterval, retryAfter, Random.Shared.NextDouble())
        : PollSchedule.Next(task.Age, task.ExpectedDuration, task.Runtime.Vendor.MinPollInterval, task.Runtime.Polling, retryAfter, Random.Shared.NextDouble())));

    private long Fail(Exception failure) => End(System.Threading.Tasks.Task.FromException<TResult>(failure));

    private long End(Task<TResult> outcome)
    {
        TrySetFromTask(outcome);
        _listening?.Dispose();

        // Watchers hear of a failure by their updates, and then nobody may be left to await it.
        _ = outcome.Exception;
        _ = Task.Exception;
        return IPolled.Never;
    }
}
