using Reelwire.Core;

namespace Reelwire.Documentation.Tests;

/// <summary>Where an example's user keeps handles.</summary>
public interface IDatabase
{
    ValueTask KeepAsync(TaskHandle handle);

    ValueTask NoteAsync(TaskHandle handle, TaskState state, CancellationToken cancellationToken);
}
