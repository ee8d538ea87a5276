using Reelwire.Core;

namespace Reelwire.AspNetCore;

/// <summary>A webhook of a task that nobody waits for in this process.</summary>
public sealed record WebhookNotice
{
    /// <summary>
    /// The task's handle, as its submit had it in <see cref="VideoClientOptions.OnAccepted"/>. Operation and time are those of the submit; the task's id is what the webhook claims, so take nothing for true
    /// that was not read back by <see cref="VideoClient.Resume(TaskHandle)"/>.
    /// </summary>
    public required TaskHandle Handle { get; init; }

    /// <summary>The name under which the client is registered that submitted it; <see langword="null"/> for the one without a name.</summary>
    public string? Client { get; init; }
}
