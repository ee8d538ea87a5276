using System.Collections.Frozen;
using System.ComponentModel;

namespace Reelwire.Core;

/// <summary>What a vendor's statuses mean; filled by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TaskStates(string[] queued, string[] running, string[] succeeded, string[] failed)
{
    private readonly FrozenDictionary<string, TaskState> _states = new[]
    {
        (queued, TaskState.Queued), (running, TaskState.Running), (succeeded, TaskState.Succeeded), (failed, TaskState.Failed),
    }.SelectMany(group => group.Item1.Select(status => KeyValuePair.Create(status, group.Item2))).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The meaning of a status; an unknown or absent one means that the task is still running.</summary>
    public TaskState Of(string? status) => status is not null && _states.TryGetValue(status, out var state) ? state : TaskState.Running;
}
