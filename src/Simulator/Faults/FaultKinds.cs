namespace Reelwire.Simulator.Faults;

/// <summary>The catalogue of faults.</summary>
public static class FaultKinds
{
    /// <summary>The kind whose answer the script brings along.</summary>
    public const string Answer = "answer";

    /// <summary>The kind that closes a host's own port.</summary>
    public const string ConnectionRefused = "connection-refused";

    /// <summary>All kinds, from the connection up to the webhook.</summary>
    public static IReadOnlyList<FaultKind> All { get; } =
        [.. ConnectionFaults.All, .. StatusFaults.All, .. RedirectFaults.All, .. BodyFaults.All, .. TaskFaults.All, .. WebhookFaults.All];

    /// <summary>Finds a kind by its name, or null.</summary>
    internal static FaultKind? Find(string name) => All.FirstOrDefault(kind => string.Equals(kind.Name, name, StringComparison.Ordinal));
}
