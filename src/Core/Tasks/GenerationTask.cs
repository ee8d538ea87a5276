namespace Reelwire.Core;

/// <summary>A paid task at a vendor. It lives there, not here: dropping this object, or the process, loses nothing as long as <see cref="Handle"/> is kept.</summary>
public abstract class GenerationTask
{
    private protected GenerationTask(TaskHandle handle) => Handle = handle;

    /// <summary>The text from which any process can go on with the task; keep it before anything else.</summary>
    public TaskHandle Handle { get; }

    /// <summary>What was last told of the task: by a look, or by the list that it came from; of a task never looked at, <see cref="TaskState.Queued"/> without a status.</summary>
    public abstract TaskUpdate LastUpdate { get; }

    /// <summary>Looks at the task once.</summary>
    /// <exception cref="ReelwireException">The look failed; the task goes on.</exception>
    public abstract Task<TaskUpdate> RefreshAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Looks at the task until it ends, and gives what each look told; the last update is <see cref="TaskState.Succeeded"/> or <see cref="TaskState.Failed"/>. Looks that fail are made again later.
    /// The first update comes at once: what was last told, or for a task never looked at <see cref="TaskState.Queued"/> without a status.
    /// </summary>
    /// <exception cref="ApiKeyRejectedException">The vendor refused the key.</exception>
    /// <exception cref="WaitTimeoutException">The deadline passed; the task goes on.</exception>
    /// <exception cref="TaskLostException">The vendor no longer knows the task.</exception>
    public abstract IAsyncEnumerable<TaskUpdate> WatchAsync(CancellationToken cancellationToken = default);

    /// <summary>Waits for the task and gives the URLs of what was made.</summary>
    /// <inheritdoc cref="GenerationTask{TResult}.WaitAsync" path="/exception"/>
    public abstract Task<IReadOnlyList<string>> WaitForOutputUrlsAsync(CancellationToken cancellationToken = default);

    /// <summary>Waits for the task and saves the first file that was made.</summary>
    /// <param name="path">Where to save it; its folder must exist. An existing file is not overwritten.</param>
    /// <param name="cancellationToken">Stops waiting and saving; the task goes on.</param>
    /// <returns>The file that was saved.</returns>
    /// <exception cref="IOException">The file exists already, or its folder does not; nothing was asked for.</exception>
    /// <exception cref="DownloadFailedException">The file could not be saved; it still lies at the vendor.</exception>
    /// <exception cref="ResultExpiredException">The file can no longer be downloaded, not even from a URL that the vendor was asked for anew.</exception>
    /// <inheritdoc cref="GenerationTask{TResult}.WaitAsync" path="/exception"/>
    public Task<SavedMedia> SaveAsync(string path, CancellationToken cancellationToken = default) => SaveAsync(path, new SaveOptions(), cancellationToken);

    /// <summary>Waits for the task and saves the first file that was made.</summary>
    /// <param name="path">Where to save it; its folder must exist.</param>
    /// <param name="options">Whether to overwrite, and who is told of the progress.</param>
    /// <param name="cancellationToken">Stops waiting and saving; the task goes on.</param>
    /// <returns>The file that was saved.</returns>
    /// <inheritdoc cref="SaveAsync(string, CancellationToken)" path="/exception"/>
    public abstract Task<SavedMedia> SaveAsync(string path, SaveOptions options, CancellationToken cancellationToken = default);

    /// <summary>Asks the vendor to cancel the task, where it can, and looks whether that came in time.</summary>
    /// <exception cref="ReelwireException">The vendor could not be asked; the task goes on.</exception>
    public abstract Task<CancelOutcome> CancelAsync(CancellationToken cancellationToken = default);
}
