namespace Reelwire.Simulator.Billing;

/// <summary>One accepted submit: what a vendor would send a bill for.</summary>
/// <param name="Host">The host that accepted it.</param>
/// <param name="OperationId">The operation's id in the vendor's OpenAPI document.</param>
/// <param name="TaskId">The task that it made.</param>
public sealed record Charge(VendorHost Host, string OperationId, string TaskId);
