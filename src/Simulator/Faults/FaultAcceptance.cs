namespace Reelwire.Simulator.Faults;

/// <summary>Whether the vendor does its work when a fault strikes, so that a submit makes a task and is charged.</summary>
public enum FaultAcceptance
{
    /// <summary>It never does: it does not get to know the whole request.</summary>
    Never,

    /// <summary>It does not, unless <see cref="Fault.Accept"/> says so.</summary>
    No,

    /// <summary>It does, unless <see cref="Fault.Accept"/> says otherwise.</summary>
    Yes,

    /// <summary>It always does: the fault changes its answer, or what follows.</summary>
    Always,
}
