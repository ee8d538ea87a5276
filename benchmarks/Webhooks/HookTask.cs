namespace Reelwire.Benchmarks.Webhooks;

/// <summary>A task at the vendor in memory.</summary>
/// <param name="id">Its id.</param>
/// <param name="token">The token in the address of its webhook.</param>
/// <param name="address">That address.</param>
internal sealed class HookTask(string id, string token, string address)
{
    /// <summary>How often its status was read.</summary>
    public int Looks;

    public string Id => id;

    public string Token => token;

    public string Address => address;

    /// <summary>Whether the vendor has made it.</summary>
    public bool IsOver { get; set; }

    /// <summary>When its status was last read.</summary>
    public long LookedAt { get; set; }
}
