using System.ComponentModel;

namespace Reelwire.Core;

/// <summary>How a submitted task is read; used by generated code.</summary>
/// <typeparam name="TResult">The result of the task.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITaskProtocol<TResult>
    where TResult : class, IGenerationResult
{
    /// <summary>How long a task of this model usually takes.</summary>
    TimeSpan ExpectedDuration { get; }

    /// <summary>What the vendor's statuses mean.</summary>
    TaskStates States { get; }

    /// <summary>One look at the task with an id.</summary>
    Func<string, CancellationToken, Task<TaskReading<TResult>>> Read { get; }

    /// <summary>Reads the result where that is a call of its own.</summary>
    Func<string, CancellationToken, Task<TResult>>? Fetch { get; }

    /// <summary>Asks the vendor to cancel, where it can.</summary>
    Func<string, CancellationToken, Task>? Cancel { get; }
}
