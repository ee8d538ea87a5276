namespace Reelwire.SubmitOnce;

/// <summary>What one trial showed, by the simulator's ledger and the bytes that left.</summary>
public sealed record Verdict
{
    /// <summary>One call was charged more than once.</summary>
    public bool IsDoubleCharge { get; init; }

    /// <summary>The vendor told an id that the caller did not get, or the caller got one that the vendor does not know.</summary>
    public bool IsIdLost { get; init; }

    /// <summary>There was a charge, and the caller was told neither the task nor that the outcome is unknown.</summary>
    public bool IsUnreported { get; init; }

    /// <summary>Attempts failed, each of them provably before its last byte, and nothing stood in the way of another one.</summary>
    public bool IsUnsent { get; init; }

    /// <summary>Such a call was accepted in the end.</summary>
    public bool IsRecovered { get; init; }

    /// <summary>What the caller was told; for complaints.</summary>
    public string Told { get; init; } = "";

    /// <summary>Whether everything is as it should be.</summary>
    public bool IsGood => !IsDoubleCharge && !IsIdLost && !IsUnreported && IsUnsent == IsRecovered;
}
