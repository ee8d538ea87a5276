using System.Collections.Frozen;
using System.ComponentModel;

namespace Reelwire.Core;

/// <summary>What a vendor's statuses mean; filled by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TaskStates(string[] queued, string[] running, string[] succeeded, string[] failed)
{
    // One update per status for all tasks: what a hundred thousand of them were last told takes no memory.
    private readonly FrozenDictionary<string, TaskUpdate> _updates = new[]
    {
        (queued, TaskState.Queued), (running, TaskState.Running), (succeeded, TaskState.Succeeded), (failed, TaskState.Failed),
    }.SelectMany(group => group.Item1.Select(status => KeyValuePair.Create(status, new TaskUpdate(group.Item2, status)))).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a status alone tells; an unknown or absent one means that the task is still running.</summary>
    internal TaskUpdate UpdateOf(string? status) => status is not null && _updates.TryGetValue(status, out var update) ? update : new TaskUpdate(TaskState.Running, status);
}
