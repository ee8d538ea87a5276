namespace Reelwire.Core;

/// <summary>Has vendors post to this host when a task changes. The clients of a service provider use the one that is registered there; <c>AddReelwireWebhooks</c> of the package Reelwire.AspNetCore registers one.</summary>
public interface ITaskWebhooks
{
    /// <summary>How far apart looks at a task are at least whose webhook is awaited.</summary>
    TimeSpan PollInterval { get; }

    /// <summary>Makes the webhook of one submit; <see langword="null"/> where this host has no endpoint for the vendor's webhooks, so that tasks are polled as usual.</summary>
    /// <param name="vendor">The vendor's short name.</param>
    /// <param name="client">The name under which the client is registered; <see langword="null"/> for the one without a name.</param>
    /// <param name="operation">The operation in the task's handle.</param>
    /// <param name="submittedAt">When the task is submitted, as in its handle.</param>
    ISubmitWebhook? Begin(string vendor, string? client, string operation, DateTimeOffset submittedAt);

    /// <summary>Has a wait woken when the vendor tells of its task; at once when it has told of it already and nobody was waiting.</summary>
    /// <param name="vendor">The vendor's short name.</param>
    /// <param name="taskId">The vendor's id of the task.</param>
    /// <param name="wake">Looks at the task soon; false when nobody waits any longer.</param>
    /// <returns>Ends it.</returns>
    IDisposable Listen(string vendor, string taskId, Func<bool> wake);
}
