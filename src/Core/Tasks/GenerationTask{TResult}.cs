using System.Net;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Reelwire.Core;

/// <summary>A paid task at a vendor, with the type of its result.</summary>
/// <typeparam name="TResult">What the vendor answers when the task is done.</typeparam>
public sealed partial class GenerationTask<TResult> : GenerationTask
    where TResult : class, IGenerationResult
{
    private readonly TaskRuntime _runtime;
    private readonly ITaskProtocol<TResult> _protocol;

    // Ages are told by timestamps: a wall clock that is set makes no task older.
    private readonly long _submitted;

    // One reference, so that no other thread sees the end without its result.
    private End? _end;
    private TaskWait<TResult>? _wait;

    private bool _isEndTold;

    private TaskUpdate _last;

    /// <summary>A task that was submitted just now.</summary>
    /// <param name="runtime">What it shares with the client's other tasks.</param>
    /// <param name="protocol">Its operation.</param>
    /// <param name="handle">Its handle.</param>
    /// <param name="submitted">The timestamp of its submit.</param>
    internal GenerationTask(TaskRuntime runtime, ITaskProtocol<TResult> protocol, TaskHandle handle, long submitted)
        : base(handle)
    {
        // A task that was accepted waits for its turn until a look tells more.
        _last = TaskUpdate.Accepted;
        _runtime = runtime;
        _protocol = protocol;
        _submitted = submitted;
    }

    /// <summary>A task that was submitted before, maybe by another process.</summary>
    /// <param name="runtime">What it shares with the client's other tasks.</param>
    /// <param name="protocol">Its operation.</param>
    /// <param name="handle">Its handle.</param>
    /// <param name="listed">What the vendor's list told of it.</param>
    internal GenerationTask(TaskRuntime runtime, ITaskProtocol<TResult> protocol, TaskHandle handle, TaskUpdate? listed = null)
        : this(runtime, protocol, handle, runtime.Time.TimestampOf(handle.SubmittedAt)) => _last = listed ?? _last;

    internal TaskRuntime Runtime => _runtime;

    /// <summary>Whether the vendor was asked to tell of the task, so that it is looked at seldom.</summary>
    internal bool AwaitsWebhook { get; init; }

    internal TimeSpan Age => _runtime.Time.GetElapsedTime(_submitted);

    internal TimeSpan ExpectedDuration => _protocol.ExpectedDuration;

    /// <summary>How the task ended, once a look has seen that.</summary>
    internal Task<TResult>? Outcome => _end is not { } end ? null
        : end.Result is { } result ? Task.FromResult(result)
        : Task.FromException<TResult>(new TaskFailedException(
            $"{_runtime.Vendor.Title} could not finish task {Handle}{(end.Update.FailureReason is null ? " and gives no reason" : "; the exception's Reason says why")}.",
            Details(BillingImpact.MayBeBilled),
            end.Update.FailureReason));

    /// <inheritdoc/>
    public override TaskUpdate LastUpdate => _last with { Elapsed = Age };

    /// <summary>Waits until the task is done and returns its result.</summary>
    /// <exception cref="TaskFailedException">The vendor could not make it.</exception>
    /// <exception cref="WaitTimeoutException">The deadline passed; the task goes on.</exception>
    /// <exception cref="TaskLostException">The vendor no longer knows the task.</exception>
    /// <exception cref="ApiKeyRejectedException">The vendor refused the key.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled; the task goes on.</exception>
    /// <exception cref="ObjectDisposedException">The client was disposed; the task goes on.</exception>
    public Task<TResult> WaitAsync(CancellationToken cancellationToken = default)
    {
        if (Outcome is { } outcome)
        {
            return outcome;
        }

        var wait = Join(told: null);
        return cancellationToken.CanBeCanceled ? wait.WaitAsync(cancellationToken) : wait.Task;
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
            return await DownloadAsync(urls[0], path, options, details, cancellationToken).ConfigureAwait(false);
        }
        catch (ResultExpiredException)
        {
            TaskLog.AskingForUrl(_runtime.Logger, Handle);
            if (await ReadUrlAgainAsync(cancellationToken).ConfigureAwait(false) is not { } url)
            {
                throw;
            }

            return await DownloadAsync(url, path, options, details, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public override Task<TaskUpdate> RefreshAsync(CancellationToken cancellationToken = default) => LookAsync(cancellationToken).AsTask();

    /// <inheritdoc/>
    public override async IAsyncEnumerable<TaskUpdate> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (_end is { } end)
        {
            yield return end.Update;
            yield break;
        }

        // That a list says it ended is not the end: its result has still to be read.
        if (_last.State is TaskState.Queued or TaskState.Running)
        {
            yield return LastUpdate;
        }

        var updates = Channel.CreateUnbounded<TaskUpdate>(new UnboundedChannelOptions { SingleReader = true });
        var wait = Join(Tell);
        _ = wait.Task.ContinueWith(
            ended => updates.Writer.TryComplete(ended.Exception?.InnerException is { } failure and not TaskFailedException ? failure : null),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        try
        {
            await foreach (var update in updates.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return update;
            }
        }
        finally
        {
            wait.Told -= Tell;
            wait.Leave();
        }

        void Tell(TaskUpdate update) => updates.Writer.TryWrite(update);
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

        return await SeeCancelledAsync(cancellationToken).ConfigureAwait(false);
    }

    // Vendors take the request and promise nothing; the next look tells whether it came in time.
    private async Task<CancelOutcome> SeeCancelledAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await RefreshAsync(cancellationToken).ConfigureAwait(false)).State switch
            {
                TaskState.Running => CancelOutcome.TooLate,
                TaskState.Succeeded => CancelOutcome.AlreadyFinished,
                _ => CancelOutcome.Cancelled,
            };
        }
        catch (ReelwireException exception)
        {
            // The request was taken all the same: a look that fails must not make it look refused.
            return exception.Details.Kind is VendorErrorKind.NotFound ? CancelOutcome.Cancelled : CancelOutcome.Requested;
        }
    }

    private async Task<SavedMedia> DownloadAsync(string url, string path, SaveOptions options, ErrorDetails details, CancellationToken cancellationToken)
    {
        using var measured = _runtime.Telemetry.StartDownload(Handle.Operation);
        try
        {
            var saved = await _runtime.Downloader.SaveAsync(url, path, options, details, cancellationToken).ConfigureAwait(false);
            measured?.Status = HttpStatusCode.OK;
            TaskLog.Saved(_runtime.Logger, Handle, saved.Length);
            return saved;
        }
        catch (Exception failure)
        {
            measured?.Failure = failure;
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

    internal WaitTimeoutException TimedOut(ReelwireException? lastFailure) => new(
        $"Task {Handle} was not done within {_runtime.Polling.Deadline}.{(lastFailure is null ? string.Empty : $" The last look at it failed: {lastFailure.Message}")} It goes on at {_runtime.Vendor.Title} and is billed as usual: go on with it by Resume(handle).",
        Details(BillingImpact.Billed),
        lastFailure);

    internal TaskLostException Lost(ReelwireException denial) => new(
        $"{_runtime.Vendor.Title} no longer knows task {Handle}; it said so {WaitRules.DenialsUntilLost} times. It may have been billed: look for it at {_runtime.Vendor.Title}.",
        denial.Details with { Handle = Handle, Billing = BillingImpact.MayBeBilled },
        denial);

    internal ObjectDisposedException Abandoned() => new(
        objectName: null, $"The client was disposed while task {Handle} was waited for. It goes on at {_runtime.Vendor.Title} and is billed as usual: go on with it by Resume(handle) of another client.");

    private TaskWait<TResult> Join(Action<TaskUpdate>? told)
    {
        while (true)
        {
            var current = Volatile.Read(ref _wait);
            if (current?.TryJoin() == true)
            {
                current.Told += told;
                return current;
            }

            var wait = new TaskWait<TResult>(this);
            wait.Told += told;
            if (Interlocked.CompareExchange(ref _wait, wait, current) == current)
            {
                wait.Start();
                return wait;
            }
        }
    }

    private ErrorDetails Details(BillingImpact billing) => _runtime.Details(Handle.Operation, billing, Handle);
}
