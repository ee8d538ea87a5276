using System.ComponentModel;

namespace Reelwire.Core;

/// <summary>The asynchronous protocol of one model, printed from <c>x-task</c>; used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class TaskOperation
{
    private protected TaskOperation(string name, TimeSpan expectedDuration)
    {
        Name = name;
        ExpectedDuration = expectedDuration;
    }

    /// <summary>The operation in a task handle.</summary>
    public string Name { get; }

    /// <summary>How long a task of this model usually takes.</summary>
    public TimeSpan ExpectedDuration { get; }

    internal abstract GenerationTask Resume(TaskRuntime runtime, TaskHandle handle);
}
