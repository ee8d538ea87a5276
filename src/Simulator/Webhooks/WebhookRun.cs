using System.Text;
using Reelwire.Simulator.Tasks;

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
            var progress = tasks.Look(task);
            seen = progress.Phase;
            if (plan.EachChange || seen == TaskPhase.Done)
            {
                await TellAsync(progress, cancellationToken);
            }
        }
    }

    private async Task TellAsync(TaskProgress progress, CancellationToken cancellationToken)
    {
        var message = new WebhookMessage(Guid.NewGuid().ToString("D"), task.Id, Encoding.UTF8.GetBytes(plan.Body(progress).ToJsonString()));
        if (fault.Late > TimeSpan.Zero)
        {
            await Task.Delay(fault.Late, clock, cancellationToken);
        }

        for (var copy = 0; copy < fault.Copies; copy++)
        {
            var sent = await DeliverAsync(message, cancellationToken);
            if (fault.ReplayedAfter is { } wait)
            {
                await Task.Delay(wait, clock, cancellationToken);
                await PostAsync(sent, 1, cancellationToken);
            }
        }
    }

    private async Task<WebhookRequest> DeliverAsync(WebhookMessage message, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var request = plan.Signer.Sign(message, clock.GetUtcNow(), fault.Forged);
            var status = await PostAsync(request, attempt, cancellationToken);
            _firstAttempt.TrySetResult();
            if (plan.Retries.EndsWith(attempt, status))
            {
                return request;
            }

            await Task.Delay(plan.Retries.WaitAfter(attempt), clock, cancellationToken);
        }
    }

    private async Task<int?> PostAsync(WebhookRequest request, int attempt, CancellationToken cancellationToken)
    {
        var (status, problem) = await wire.PostAsync(url, request, plan.Retries.TimeoutOf(attempt), cancellationToken);
        log.Add(new WebhookDelivery { Host = plan.Host, TaskId = task.Id, Target = url.GetLeftPart(UriPartial.Path), Attempt = attempt, Status = status, Problem = problem });
        return status;
    }
}
