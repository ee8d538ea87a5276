using Reelwire.Core;

namespace Reelwire.Benchmarks.Polling;

/// <summary>A way to wait for a task.</summary>
internal interface IWaitingWay : IDisposable
{
    /// <summary>Begins to wait for a task, which never ends.</summary>
    /// <param name="task">The task.</param>
    /// <param name="interval">How far apart the looks are to be.</param>
    /// <returns>What its caller holds.</returns>
    Task WaitAsync(GenerationTask<InFlightResult> task, TimeSpan interval);

    /// <summary>Looks at something every interval, for as long as it is not disposed, and tells how late each look came.</summary>
    /// <param name="first">When the first look is due.</param>
    /// <param name="interval">How far apart the looks are to be.</param>
    /// <param name="look">The look.</param>
    /// <param name="late">Told of each look.</param>
    void Watch(TimeSpan first, TimeSpan interval, Func<Task> look, Action<TimeSpan> late);
}
