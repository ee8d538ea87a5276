using System.Text.Json;

namespace Reelwire.Simulator.Billing;

/// <summary>One accepted submit: what a vendor would send a bill for.</summary>
/// <param name="Host">The host that accepted it.</param>
/// <param name="OperationId">The operation's id in the vendor's OpenAPI document.</param>
/// <param name="TaskId">The task that it made.</param>
public sealed record Charge(VendorHost Host, string OperationId, string TaskId)
{
    /// <summary>When it was accepted.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>What the price depends on, as it was asked for: <c>resolution</c> and <c>duration</c>, where the request has them. A number or a text.</summary>
    public IReadOnlyDictionary<string, JsonElement> Price { get; init; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
}
