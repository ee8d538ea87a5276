using System.ComponentModel;

namespace Reelwire.Core;

/// <summary>A vendor's client: typed submits of its models, and the way back to tasks that were submitted before.</summary>
public abstract class VideoClient : IAsyncDisposable, IDisposable
{
    private readonly BackgroundReads _background;
    private readonly IDisposable _connections;

    /// <summary>Called by the vendors' clients.</summary>
    protected VideoClient(VideoClientConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        Connection = connection;
        _background = connection.Background;
        _connections = connection.Owned;
    }

    /// <summary>The vendor's short name, as in task handles.</summary>
    public string Vendor => Tasks.Vendor.Name;

    /// <summary>The models that take a <see cref="VideoPrompt"/>, in the order of the vendor's vendor.yaml.</summary>
    public abstract IReadOnlyList<VideoModel> Models { get; }

    /// <summary>What models that another assembly adds run on; used by generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public VideoClientConnection Connection { get; }

    /// <summary>What the generated submits run on.</summary>
    protected TaskRuntime Tasks => Connection.Tasks;

    /// <summary>Goes on with a task that was submitted before, here or in another process. Nothing is sent until it is looked at.</summary>
    /// <param name="handle">The task's handle.</param>
    /// <exception cref="ArgumentException">The handle is of another vendor, or of an operation that this client does not know.</exception>
    public GenerationTask Resume(TaskHandle handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        Tasks.CheckVendor(handle);
        var operation = FindOperation(handle.Operation)
            ?? throw new ArgumentException(
                $"This version of the {Vendor} client knows no operation '{handle.Operation}'; update the package, use the one that submitted the task, or resume it with the method of the page that you added.",
                nameof(handle));
        return operation.Resume(Tasks, handle);
    }

    /// <inheritdoc cref="Resume(TaskHandle)"/>
    /// <typeparam name="TResult">The type of the task's result.</typeparam>
    /// <exception cref="ArgumentException">The handle is of another vendor or operation, or its result is of another type.</exception>
    public GenerationTask<TResult> Resume<TResult>(TaskHandle handle)
        where TResult : class, IGenerationResult =>
        Resume(handle) as GenerationTask<TResult>
            ?? throw new ArgumentException($"The result of '{handle.Operation}' is no {typeof(TResult).Name}.", nameof(handle));

    /// <summary>
    /// Ends all waits for tasks, waits for the answers to submits that were cancelled after they had been sent whole, then closes the connections that this client made for itself. Tasks go on at the vendor.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Tasks.Polls.Dispose();
        await _background.DrainAsync().ConfigureAwait(false);
        _connections.Dispose();
    }

    /// <summary>Ends all waits for tasks and closes the connections that this client made for itself, without waiting for what is still read: use <see cref="DisposeAsync"/> where submits are cancelled. Tasks go on at the vendor.</summary>
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        Tasks.Polls.Dispose();
        _connections.Dispose();
    }

    /// <summary>The task operation with a name, or <see langword="null"/>; printed by the generator.</summary>
    protected abstract TaskOperation? FindOperation(string name);
}
