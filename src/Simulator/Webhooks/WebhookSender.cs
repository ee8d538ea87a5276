using System.Collections.Concurrent;
using Reelwire.Simulator.Faults;
using Reelwire.Simulator.Tasks;
using Reelwire.Simulator.Time;

namespace Reelwire.Simulator.Webhooks;

/// <summary>Sends the webhooks of all tasks.</summary>
internal sealed class WebhookSender(FaultBook faults, WebhookLog log, TimeProvider clock) : IAsyncDisposable
{
    // A receiver takes real time to answer, whatever a virtual clock does meanwhile.
    private readonly WebhookWire _wire = new(clock is VirtualClock ? TimeProvider.System : clock);
    private CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<Task, bool> _running = new();

    /// <summary>Starts sending once the submit is answered, unless the next scripted fault wants it earlier. A receiver on another machine is refused, on record.</summary>
    public async Task StartAsync(WebhookPlan plan, SimulatedTask task, TaskBook tasks, Task answered, CancellationToken cancellationToken)
    {
        var fault = faults.TakeForWebhook(plan.Host, task);
        if (!Uri.TryCreate(plan.Url, UriKind.Absolute, out var url) || !WebhookWire.IsHere(url))
        {
            log.Add(new WebhookDelivery
            {
                Host = plan.Host,
                TaskId = task.Id,
                Target = url?.GetLeftPart(UriPartial.Path) ?? "no absolute URL",
                Problem = "Not sent: the simulator only sends webhooks to this machine, such as http://127.0.0.1:5000/hook or http://localhost:5000/hook.",
            });
            return;
        }

        var run = new WebhookRun(plan, url, fault, task, tasks, _wire, log, clock);
        if (fault.BeforeAnswer)
        {
            task.Hurry(clock.GetUtcNow());
        }

        var following = FollowAsync(run, plan, task, fault.BeforeAnswer ? Task.CompletedTask : answered, Volatile.Read(ref _stop).Token);
        Track(following);
        if (fault.BeforeAnswer)
        {
            await Task.WhenAny(run.FirstAttempt, following).WaitAsync(cancellationToken);
        }
    }

    /// <summary>Forgets what was not sent yet.</summary>
    public void Clear() => Interlocked.Exchange(ref _stop, new CancellationTokenSource()).Cancel();

    /// <summary>Stops sending.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_running.Keys);
        _wire.Dispose();
        _stop.Dispose();
    }

    private async Task FollowAsync(WebhookRun run, WebhookPlan plan, SimulatedTask task, Task answered, CancellationToken stop)
    {
        try
        {
            await run.RunAsync(answered, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The simulator stops or starts afresh, and what was not told by then is not told.
        }
        catch (Exception exception)
        {
            // Nobody awaits this: whatever keeps a webhook from being made must be on record, or a test would wait for it in vain.
            log.Add(new WebhookDelivery { Host = plan.Host, TaskId = task.Id, Target = plan.Url.Split('?')[0], Problem = $"Not sent: {exception.GetType().Name}, {exception.Message}" });
        }
    }

    private void Track(Task run)
    {
        _running[run] = true;
        run.ContinueWith(static (done, running) => ((ConcurrentDictionary<Task, bool>)running!).TryRemove(done, out _), _running, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }
}
