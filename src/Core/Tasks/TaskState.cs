namespace Reelwire.Core;

/// <summary>What a vendor's status means. A status that this version does not know means <see cref="Running"/>.</summary>
public enum TaskState
{
    /// <summary>Accepted, waiting for its turn.</summary>
    Queued,

    /// <summary>Being worked on.</summary>
    Running,

    /// <summary>Done; the result can be read.</summary>
    Succeeded,

    /// <summary>Ended without a result.</summary>
    Failed,
}
