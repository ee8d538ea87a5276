namespace Reelwire.Simulator.Tasks;

/// <summary>How far a task is; each vendor has its own words for it.</summary>
internal enum TaskPhase
{
    /// <summary>Waiting for a machine.</summary>
    Queued,

    /// <summary>Being generated.</summary>
    Running,

    /// <summary>Over, well or badly.</summary>
    Done,
}
