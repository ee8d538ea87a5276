namespace Reelwire.Simulator.Faults;

/// <summary>What a kind of fault can hit.</summary>
public enum FaultTarget
{
    /// <summary>The listener of a host, whatever is asked for.</summary>
    Listener,

    /// <summary>Connections to a host's own port, before anything is asked for.</summary>
    Connections,

    /// <summary>Requests to any operation.</summary>
    Requests,

    /// <summary>Submits of tasks.</summary>
    Submits,

    /// <summary>Reads of one task: its status or its result.</summary>
    Reads,

    /// <summary>Webhooks of the tasks that are submitted.</summary>
    Webhooks,
}
