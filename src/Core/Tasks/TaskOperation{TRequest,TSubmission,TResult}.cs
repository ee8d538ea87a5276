using System.ComponentModel;

namespace Reelwire.Core;

/// <summary>The asynchronous protocol of one model with its types; used by generated code.</summary>
/// <typeparam name="TRequest">The body of the submit.</typeparam>
/// <typeparam name="TSubmission">The answer to the submit.</typeparam>
/// <typeparam name="TResult">The result of the task.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TaskOperation<TRequest, TSubmission, TResult>(string name, TimeSpan expectedDuration) : TaskOperation(name, expectedDuration), ITaskProtocol<TResult>
    where TRequest : class, IValidatedRequest
    where TResult : class, IGenerationResult
{
    /// <summary>Submits.</summary>
    public required Func<TRequest, CancellationToken, Task<TSubmission>> Submit { get; init; }

    /// <summary>Where the submit names the webhook that is told of the task, where the vendor has one.</summary>
    public WebhookPlace? Webhook { get; init; }

    /// <summary>The task id in the answer to the submit, or <see langword="null"/> when it names none.</summary>
    public required Func<TSubmission, string?> Id { get; init; }

    /// <inheritdoc/>
    public required TaskStates States { get; init; }

    /// <inheritdoc/>
    public required Func<string, CancellationToken, Task<TaskReading<TResult>>> Read { get; init; }

    /// <inheritdoc/>
    public Func<string, CancellationToken, Task<TResult>>? Fetch { get; init; }

    /// <inheritdoc/>
    public Func<string, CancellationToken, Task>? Cancel { get; init; }

    /// <summary>Lists the account's tasks, where the vendor can.</summary>
    public Func<CancellationToken, Task<IEnumerable<TaskListing>?>>? List { get; init; }

    internal override GenerationTask Resume(TaskRuntime runtime, TaskHandle handle) => new GenerationTask<TResult>(runtime, this, handle);
}
