using System.Text;
using Reelwire.Simulator.Tasks;
using Reelwire.Simulator.Time;

namespace Reelwire.Simulator.Webhooks;

/// <summary>Sends the webhooks of one task, in order, each until it is delivered or given up.</summary>
internal sealed class WebhookRun(WebhookPlan plan, Uri url, WebhookFault fault, SimulatedTask task, TaskBook tasks, WebhookWire wire, WebhookLog log, TimeProvider clock)
{
    private readonly TaskCompletionSource _firstAttempt = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Is completed once a webhook was sent for the first time, delivered or not.</summary>
    public Task FirstAttempt => _firstAttempt.Task;

    /// <summary>Follows the task to its end.</summary>
    public async Task RunAsync(Task answered, CancellationToken cancellationToken)
    {
        await answered.WaitAsync(cancellationToken);
        var seen = TaskPhase.Queued;
        while (seen != TaskPhase.Done)
        {
            await tasks.WaitForChangeAsync(task, seen, cancellationToken);
            var next = tasks.After(task, seen);
            seen = next.Phase;
            if (plan.EachChange || seen == TaskPhase.Done)
            {
                await TellAsync(next, tasks.TimeOf(task, seen), cancellationToken);
            }
        }
    }

    // Each attempt has the time for which it was due, not the one when it was sent: a virtual clock can have moved on meanwhile.
    private async Task TellAsync(TaskProgress progress, DateTimeOffset due, CancellationToken cancellationToken)
    {
        var message = new WebhookMessage(task.Draw.For($"webhook {progress.Phase}").Id().ToString("D"), task.Id, Encoding.UTF8.GetBytes(plan.Body(progress).ToJsonString()));
        due += fault.Late;
        for (var copy = 0; copy < fault.Copies; copy++)
        {
            (var sent, due) = await DeliverAsync(message, due, cancellationToken);
            if (fault.ReplayedAfter is { } wait)
            {
                due += wait;
                await PostAsync(sent, 1, due, cancellationToken);
            }
        }
    }

    private async Task<(WebhookRequest Sent, DateTimeOffset Due)> DeliverAsync(WebhookMessage message, DateTimeOffset due, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var request = plan.Signer.Sign(message, due, fault.Forged);
            var result = await PostAsync(request, attempt, due, cancellationToken);
            _firstAttempt.TrySetResult();
            if (plan.Retries.EndsWith(attempt, result.Status))
            {
                return (request, due);
            }

            due += plan.Retries.WaitAfter(attempt) + (result.TimedOut ? plan.Retries.TimeoutOf(attempt) : TimeSpan.Zero);
        }
    }

    private async Task<WebhookResult> PostAsync(WebhookRequest request, int attempt, DateTimeOffset due, CancellationToken cancellationToken)
    {
        await clock.WaitUntilAsync(due, cancellationToken);
        var result = await wire.PostAsync(url, request, plan.Retries.TimeoutOf(attempt), cancellationToken);
        tasks.Events.Told(task, due, attempt, result.Status);
        log.Add(new WebhookDelivery { Host = plan.Host, TaskId = task.Id, Target = url.GetLeftPart(UriPartial.Path), Attempt = attempt, Status = result.Status, Problem = result.Problem });
        return result;
    }
}
