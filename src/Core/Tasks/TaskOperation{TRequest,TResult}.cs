using System.ComponentModel;

namespace Reelwire.Core;

/// <summary>The asynchronous protocol of one model with its types; used by generated code.</summary>
/// <typeparam name="TRequest">The body of the submit.</typeparam>
/// <typeparam name="TResult">The result of the task.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TaskOperation<TRequest, TResult>(string name, TimeSpan expectedDuration) : TaskOperation(name, expectedDuration), ITaskProtocol<TResult>
    where TRequest : class, IValidatedRequest
    where TResult : class, IGenerationResult
{
    /// <summary>Submits and returns the task id, or <see langword="null"/> when the answer names none.</summary>
    public required Func<TRequest, CancellationToken, Task<string?>> Submit { get; init; }

    /// <inheritdoc/>
    public required TaskStates States { get; init; }

    /// <inheritdoc/>
    public required Func<string, CancellationToken, Task<TaskReading<TResult>>> Read { get; init; }

    /// <inheritdoc/>
    public Func<string, CancellationToken, Task<TResult>>? Fetch { get; init; }

    /// <inheritdoc/>
    public Func<string, CancellationToken, Task>? Cancel { get; init; }

    internal override GenerationTask Resume(TaskRuntime runtime, TaskHandle handle) => new GenerationTask<TResult>(runtime, this, handle);
}
