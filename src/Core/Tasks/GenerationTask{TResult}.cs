using System.Net;
using System.Runtime.CompilerServices;

namespace Reelwire.Core;

/// <summary>A paid task at a vendor, with the type of its result.</summary>
/// <typeparam name="TResult">What the vendor answers when the task is done.</typeparam>
public sealed class GenerationTask<TResult> : GenerationTask
    where TResult : class, IGenerationResult
{
    private const int NotFoundsUntilLost = 3;

    private readonly TaskRuntime _runtime;
    private readonly ITaskProtocol<TResult> _protocol;

    // One reference, so that no other thread sees the end without its result.
    private End? _end;

    private TaskUpdate _last;

    internal GenerationTask(TaskRuntime runtime, ITaskProtocol<TResult> protocol, TaskHandle handle, TaskUpdate? listed = null)
        : base(handle)
    {
        // A task that was accepted waits for its turn until a look tells more.
        _last = listed ?? new TaskUpdate(TaskState.Queued, null);
        _runtime = runtime;
        _protocol = protocol;
    }

    /// <inheritdoc/>
    public override TaskUpdate LastUpdate => _last with { Elapsed = Elapsed };

    /// <summary>Waits until the task is done and returns its result.</summary>
    /// <exception cref="TaskFailedException">The vendor could not make it.</exception>
    /// <exception cref="WaitTimeoutException">The deadline passed; the task goes on.</exception>
    /// <exception cref="TaskLostException">The vendor no longer knows the task.</exception>
    /// <exception cref="ApiKeyRejectedException">The vendor refused the key.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled; the task goes on.</exception>
    public async Task<TResult> WaitAsync(CancellationToken cancellationToken = default)
    {
        await foreach (var _ in WatchAsync(cancellationToken).ConfigureAwait(false))
        {
        }

        var reason = _end?.Update.FailureReason;
        return _end?.Result ?? throw new TaskFailedException(
            $"{_runtime.Vendor.Title} could not finish task {Handle}{(reason is null ? " and gives no reason" : "; the exception's Reason says why")}.",
            Details(BillingImpact.MayBeBilled),
            reason);
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<string>> WaitForOutputUrlsAsync(CancellationToken cancellationToken = default)
    {
        var urls = (await WaitAsync(cancellationToken).ConfigureAwait(false)).OutputUrls;
        return urls.Count > 0
            ? urls
            : throw new ResultMissingException($"{_runtime.Vendor.Title} reports that task {Handle} is done but names no file.", Details(BillingImpact.Billed));
    }

    /// <inheritdoc/>
    public override async Task<SavedMedia> SaveAsync(string path, SaveOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);

        // Before the wait: nobody should wait for minutes to be told that the file exists.
        MediaDownloader.Target(path, options.Overwrite, Handle);
        var urls = await WaitForOutputUrlsAsync(cancellationToken).ConfigureAwait(false);
        var details = Details(BillingImpact.Billed);
        try
        {
            return await _runtime.Downloader.SaveAsync(urls[0], path, options, details, cancellationToken).ConfigureAwait(false);
        }
        catch (ResultExpiredException)
        {
            if (await ReadUrlAgainAsync(cancellationToken).ConfigureAwait(false) is not { } url)
            {
                throw;
            }

            return await _runtime.Downloader.SaveAsync(url, path, options, details, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public override async Task<TaskUpdate> RefreshAsync(CancellationToken cancellationToken = default)
    {
        if (_end is { } end)
        {
            return end.Update;
        }

        try
        {
            return await ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ReelwireException exception) when (exception.Handle is null)
        {
            exception.Attach(Handle);
            throw;
        }
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<TaskUpdate> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var options = _runtime.Polling;
        var begin = _runtime.Time.GetTimestamp();
        var notFound = 0;
        TimeSpan? retryAfter = null;

        // That a list says it ended is not the end: its result has still to be read.
        if (_end is null && _last.State is TaskState.Queued or TaskState.Running)
        {
            yield return LastUpdate;
        }

        while (true)
        {
            // The end may also have been found by another look, while the caller dealt with an update.
            if (_end is { } end)
            {
                yield return end.Update;
                yield break;
            }

            var left = options.Deadline - _runtime.Time.GetElapsedTime(begin);
            if (left <= TimeSpan.Zero)
            {
                throw new WaitTimeoutException($"Task {Handle} was not done within {options.Deadline}. It goes on at {_runtime.Vendor.Title} and is billed as usual: go on with it by Resume(handle).", Details(BillingImpact.Billed));
            }

            var wait = PollSchedule.Next(Elapsed, _protocol.ExpectedDuration, options, retryAfter, Random.Shared.NextDouble());
            await Task.Delay(wait < left ? wait : left, _runtime.Time, cancellationToken).ConfigureAwait(false);
            TaskUpdate? update = null;
            try
            {
                update = await RefreshAsync(cancellationToken).ConfigureAwait(false);
                (retryAfter, notFound) = (null, 0);
            }
            catch (ReelwireException exception) when (exception is not ApiKeyRejectedException && exception.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden))
            {
                // A failed look says nothing about the task: look again later. Only a vendor that keeps denying it is believed.
                retryAfter = exception.Details.RetryAfter;
                notFound = exception.Details.Kind is VendorErrorKind.NotFound && Elapsed > options.NotFoundGrace ? notFound + 1 : 0;
                if (notFound >= NotFoundsUntilLost)
                {
                    throw new TaskLostException($"{_runtime.Vendor.Title} no longer knows task {Handle}; it said so {notFound} times.", exception.Details with { Handle = Handle, Billing = BillingImpact.MayBeBilled }, exception);
                }
            }

            if (update is not null && _end is null)
            {
                yield return update;
            }
        }
    }

    /// <inheritdoc/>
    public override async Task<CancelOutcome> CancelAsync(CancellationToken cancellationToken = default)
    {
        if (_protocol.Cancel is not { } cancel)
        {
            return CancelOutcome.NotSupported;
        }

        try
        {
            await cancel(Handle.TaskId, cancellationToken).ConfigureAwait(false);
            return CancelOutcome.Requested;
        }
        catch (ReelwireException exception) when (exception.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Conflict)
        {
            return CancelOutcome.AlreadyFinished;
        }
        catch (ReelwireException exception) when (exception.Details.Kind is VendorErrorKind.NotFound)
        {
            return CancelOutcome.NotFound;
        }
        catch (ReelwireException exception) when (exception.Handle is null)
        {
            exception.Attach(Handle);
            throw;
        }
    }

    // URLs are signed for a time, from when the task was read; read again, it may have a new one.
    private async Task<string?> ReadUrlAgainAsync(CancellationToken cancellationToken)
    {
        _end = null;
        try
        {
            await RefreshAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ReelwireException exception) when (exception.Details.Kind is VendorErrorKind.NotFound)
        {
            // The vendor forgot the task: there will be no other URL, and the caller is told that the one it had is over.
            return null;
        }

        return _end?.Result?.OutputUrls is [var url, ..] ? url : null;
    }

    private TimeSpan Elapsed => _runtime.Time.GetUtcNow() - Handle.SubmittedAt;

    private async Task<TaskUpdate> ReadAsync(CancellationToken cancellationToken)
    {
        var reading = await _protocol.Read(Handle.TaskId, cancellationToken).ConfigureAwait(false);
        var update = new TaskUpdate(_protocol.States.Of(reading.Status), reading.Status)
        {
            Progress = reading.Progress,
            QueuePosition = reading.QueuePosition,
            Eta = reading.EtaSeconds is > 0 and < 1e6 and var seconds ? TimeSpan.FromSeconds(seconds) : null,
            FailureReason = string.IsNullOrWhiteSpace(reading.Failure) ? null : reading.Failure,
            Elapsed = Elapsed,
        };
        var end = update.State switch
        {
            TaskState.Succeeded => await ReadResultAsync(update, reading, cancellationToken).ConfigureAwait(false),
            TaskState.Failed => new End(update, null),
            _ => null,
        };
        _end ??= end;
        _last = end?.Update ?? update;
        return _last;
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

    private ErrorDetails Details(BillingImpact billing) => _runtime.Details(Handle.Operation, billing, Handle);

    private sealed record End(TaskUpdate Update, TResult? Result);
}
