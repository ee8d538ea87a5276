using Reelwire.Simulator.Billing;
using Reelwire.Simulator.Files;
using Reelwire.Simulator.Randomness;
using Reelwire.Simulator.Webhooks;

namespace Reelwire.Simulator.Vendors;

/// <summary>What the protocols of all hosts share.</summary>
internal sealed record VendorServices(SimulatorOptions Options, FileStore Files, Ledger Ledger, WebhookSender Webhooks, FalTokens FalTokens, DrawBook Draws)
{
    /// <summary>Signs fal's webhooks; its public key stands at rest.fal.ai.</summary>
    public FalSigner FalSigner { get; } = new(Options.FalWebhookKey);
}
