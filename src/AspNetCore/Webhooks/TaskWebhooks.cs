using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reelwire.Core;

namespace Reelwire.AspNetCore;

/// <summary>Knows which tasks are waited for, and wakes their waits. Nothing that a webhook says is taken over: a wait that is woken reads its task back.</summary>
internal sealed class TaskWebhooks : ITaskWebhooks
{
    private readonly Lock _lock = new();
    private readonly WebhookTokens _tokens;
    private readonly WebhookAddresses _addresses;
    private readonly WebhookHandOver _handOver;
    private readonly ILogger _logger;
    private readonly RecentEntries<UInt128, PendingSubmit> _submits;
    private readonly RecentEntries<(string Vendor, string TaskId), bool> _told;
    private readonly Dictionary<(string Vendor, string TaskId), Listener[]> _listeners = [];

    public TaskWebhooks(WebhookTokens tokens, WebhookAddresses addresses, WebhookHandOver handOver, ILoggerFactory loggers, IOptions<WebhookOptions> options, TimeProvider time)
    {
        (_tokens, _addresses, _handOver) = (tokens, addresses, handOver);
        _logger = loggers.CreateLogger(WebhookLog.Category);
        PollInterval = options.Value.PollInterval;
        _submits = new(options.Value.Kept, options.Value.KeptFor, time);
        _told = new(options.Value.Kept, options.Value.KeptFor, time);
    }

    /// <inheritdoc/>
    public TimeSpan PollInterval { get; }

    /// <inheritdoc/>
    public ISubmitWebhook? Begin(string vendor, string? client, string operation, DateTimeOffset submittedAt)
    {
        var token = WebhookTokens.New(vendor, client, operation, submittedAt);
        if (_addresses.Of(vendor, _tokens.Write(token)) is not { } address)
        {
            return null;
        }

        var submit = new PendingSubmit(this, token, address);
        lock (_lock)
        {
            _submits.Set(token.Id, submit);
        }

        return submit;
    }

    /// <inheritdoc/>
    public IDisposable Listen(string vendor, string taskId, Func<bool> wake)
    {
        var listener = new Listener(this, (vendor, taskId), wake);
        bool isTold;
        lock (_lock)
        {
            _listeners[listener.Task] = [.. _listeners.GetValueOrDefault(listener.Task, []), listener];
            isTold = _told.Remove(listener.Task);
        }

        if (isTold)
        {
            wake();
        }

        return listener;
    }

    /// <summary>Takes a webhook whose token and signature are right.</summary>
    /// <param name="token">Its token.</param>
    /// <param name="claimed">The task that it tells of.</param>
    /// <param name="cancellationToken">The vendor has left.</param>
    public Task<WebhookOutcome> TakeAsync(WebhookToken token, string claimed, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_submits.TryGet(token.Id, out var submit))
            {
                if (submit.TaskId is null)
                {
                    submit.Claimed = claimed;
                    return Task.FromResult(WebhookOutcome.Early);
                }

                if (submit.TaskId != claimed)
                {
                    return Task.FromResult(WebhookOutcome.WrongTask);
                }
            }
        }

        return Wake((token.Vendor, claimed)) ? Task.FromResult(WebhookOutcome.Woken) : _handOver.HandAsync(NoticeOf(token, claimed), cancellationToken);
    }

    /// <summary>Notes the answer to a submit.</summary>
    public void Accept(PendingSubmit submit, string taskId)
    {
        lock (_lock)
        {
            submit.TaskId = taskId;
        }

        if (submit.Claimed is { } claimed && claimed != taskId)
        {
            WebhookLog.Refused(_logger, submit.Token.Vendor, WebhookOutcome.WrongTask.Word());
        }
        else if (submit.Claimed is not null && !Wake((submit.Token.Vendor, taskId)))
        {
            _ = HandLaterAsync(submit.Token, taskId);
        }
    }

    /// <summary>Forgets a submit that no task is known to have come of. Where a webhook tells of one, it is the host's to look.</summary>
    public void Drop(PendingSubmit submit)
    {
        lock (_lock)
        {
            _submits.Remove(submit.Token.Id);
        }

        if (submit.Claimed is { } claimed)
        {
            WebhookLog.Found(_logger, NoticeOf(submit.Token, claimed).Handle);
            _ = HandLaterAsync(submit.Token, claimed);
        }
    }

    private static WebhookNotice NoticeOf(WebhookToken token, string taskId) => new() { Handle = new TaskHandle(token.Vendor, token.Operation, taskId, token.SubmittedAt), Client = token.Client };

    // The submit's caller does not wait for it, and the webhook is answered already: a failure is on record in the log.
    private async Task HandLaterAsync(WebhookToken token, string taskId)
    {
        await Task.Yield();
        await _handOver.HandAsync(NoticeOf(token, taskId), CancellationToken.None).ConfigureAwait(false);
    }

    // Where nobody waits, whoever waits next is woken at once.
    private bool Wake((string Vendor, string TaskId) task)
    {
        while (true)
        {
            Listener[]? listeners;
            lock (_lock)
            {
                if (!_listeners.TryGetValue(task, out listeners))
                {
                    _told.Set(task, true);
                    return false;
                }
            }

            var isWoken = false;
            foreach (var listener in listeners)
            {
                if (listener.Wake())
                {
                    isWoken = true;
                }
                else
                {
                    listener.Dispose();
                }
            }

            if (isWoken)
            {
                return true;
            }
        }
    }

    private void Remove(Listener listener)
    {
        lock (_lock)
        {
            Listener[] left = [.. _listeners.GetValueOrDefault(listener.Task, []).Where(other => other != listener)];
            if (left.Length > 0)
            {
                _listeners[listener.Task] = left;
            }
            else
            {
                _listeners.Remove(listener.Task);
            }
        }
    }

    private sealed class Listener(TaskWebhooks webhooks, (string Vendor, string TaskId) task, Func<bool> wake) : IDisposable
    {
        public (string Vendor, string TaskId) Task => task;

        public bool Wake() => wake();

        public void Dispose() => webhooks.Remove(this);
    }
}
