using System.Text.Json.Nodes;
using Reelwire.Simulator.Tasks;

namespace Reelwire.Simulator.Webhooks;

/// <summary>The webhooks of one task.</summary>
internal sealed record WebhookPlan
{
    /// <summary>The vendor's host.</summary>
    public required VendorHost Host { get; init; }

    /// <summary>Where the submit wants them, as written there.</summary>
    public required string Url { get; init; }

    /// <summary>Whether each change of status is told, or only the end.</summary>
    public bool EachChange { get; init; }

    /// <summary>What is told when the task has come that far.</summary>
    public required Func<TaskProgress, JsonObject> Body { get; init; }

    /// <summary>How they are signed.</summary>
    public required IWebhookSigner Signer { get; init; }

    /// <summary>How often they are tried.</summary>
    public required WebhookRetries Retries { get; init; }
}
