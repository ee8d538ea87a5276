namespace Reelwire.Core;

/// <summary>Whether a failure may have cost money.</summary>
public enum BillingImpact
{
    /// <summary>Nothing was bought: the vendor cannot have accepted the request, or says that it bills no failures of this kind.</summary>
    NotBilled,

    /// <summary>A task may exist at the vendor, or may be billed although it failed.</summary>
    MayBeBilled,

    /// <summary>The task was accepted and goes on at the vendor; it is billed as the vendor bills its tasks.</summary>
    Billed,
}
