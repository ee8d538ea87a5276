namespace Reelwire.Core;

/// <content>One look at the task, and how its end is found.</content>
public sealed partial class GenerationTask<TResult>
{
    // A look that a hundred thousand waits make every second allocates no task of its own.
    internal async ValueTask<TaskUpdate> LookAsync(CancellationToken cancellationToken)
    {
        if (_end is { } end)
        {
            return end.Update;
        }

        try
        {
            return await TakeAsync(await _protocol.Read(Handle.TaskId, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
        catch (ReelwireException exception) when (exception.Handle is null)
        {
            exception.Attach(Handle);
            throw;
        }
    }

    private ValueTask<TaskUpdate> TakeAsync(TaskReading<TResult> reading, CancellationToken cancellationToken)
    {
        var update = _protocol.States.UpdateOf(reading.Status);
        if (reading is not { Progress: null, QueuePosition: null, EtaSeconds: null, Logs: null, Failure: null })
        {
            update = update with
            {
                Progress = reading.Progress,
                QueuePosition = reading.QueuePosition,
                Eta = reading.EtaSeconds is > 0 and < 1e6 and var seconds ? TimeSpan.FromSeconds(seconds) : null,
                Logs = reading.Logs is null ? [] : [.. reading.Logs.OfType<string>()],
                FailureReason = string.IsNullOrWhiteSpace(reading.Failure) ? null : reading.Failure,
            };
        }

        _last = update;
        update = update with { Elapsed = Age };
        return update.State is TaskState.Succeeded or TaskState.Failed ? EndAsync(update, reading, cancellationToken) : ValueTask.FromResult(update);
    }

    private async ValueTask<TaskUpdate> EndAsync(TaskUpdate update, TaskReading<TResult> reading, CancellationToken cancellationToken)
    {
        var end = update.State is TaskState.Failed ? new End(update, null) : await ReadResultAsync(update, reading, cancellationToken).ConfigureAwait(false);
        _end ??= end;
        if (Interlocked.Exchange(ref _isEndTold, true) is false)
        {
            _runtime.Telemetry.TaskEnded(Handle.Operation, Age, end.Update.State);
            TaskLog.Ended(_runtime.Logger, Handle, end.Update.State, Age);
        }

        return end.Update;
    }

    private async Task<End> ReadResultAsync(TaskUpdate update, TaskReading<TResult> reading, CancellationToken cancellationToken)
    {
        if (_protocol.Fetch is not { } fetch)
        {
            return new End(update with { FailureReason = null }, reading.Result);
        }

        // Some vendors (fal) report a failed task as completed, and tell the failure beside the status or in place of the result.
        if (update.FailureReason is not null)
        {
            return new End(update with { State = TaskState.Failed }, null);
        }

        try
        {
            return new End(update, await fetch(Handle.TaskId, cancellationToken).ConfigureAwait(false));
        }
        catch (ReelwireException exception) when (exception.Details.IsFinal)
        {
            return new End(update with { State = TaskState.Failed, FailureReason = exception.Details.VendorMessage ?? exception.VendorCode }, null);
        }
    }

    private sealed record End(TaskUpdate Update, TResult? Result);
}
