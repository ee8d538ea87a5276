using Reelwire.Core;

namespace Reelwire.Contract.Tests.Faults;

/// <summary>A call that buys nothing.</summary>
/// <param name="Operation">Its operation.</param>
/// <param name="NotDone">The status of its answer while the task is not done.</param>
/// <param name="MakeAsync">Makes it; gives what came of it.</param>
internal sealed record FreeCall(string Operation, int NotDone, Func<VideoClient, TaskHandle, CancellationToken, Task<string>> MakeAsync)
{
    /// <summary>Whether it is about a task, whose handle its failures have.</summary>
    public bool IsOfTask { get; init; } = true;
}
