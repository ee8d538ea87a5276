using System.ComponentModel;
using System.Net;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Reelwire.Core;

/// <summary>What the tasks of one client share; used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TaskRuntime
{
    private readonly AcceptedTasks _accepted = new();

    /// <summary>Makes the runtime of one client.</summary>
    internal TaskRuntime(VendorProfile vendor, PollingOptions polling, MediaDownloader downloader, VendorTelemetry telemetry, TimeProvider time)
    {
        Vendor = vendor;
        Polling = polling;
        Downloader = downloader;
        Telemetry = telemetry;
        Time = time;
        Errors = new ErrorFactory(vendor, time);
        Polls = new PollScheduler(polling.MaxConcurrency, time);
    }

    /// <summary>Whether looks ask for log lines.</summary>
    public bool ReadsLogs => Polling.ReadLogs;

    internal bool ValidatesRequests { get; init; } = true;

    internal VendorProfile Vendor { get; }

    internal PollingOptions Polling { get; }

    internal MediaDownloader Downloader { get; }

    internal TimeProvider Time { get; }

    internal ErrorFactory Errors { get; }

    internal PollScheduler Polls { get; }

    internal BackgroundReads Background { get; init; } = new();

    internal ILogger Logger { get; init; } = NullLogger.Instance;

    internal VendorTelemetry Telemetry { get; }

    internal Func<TaskHandle, ValueTask>? OnAccepted { get; init; }

    /// <summary>The name under which the client is registered.</summary>
    internal string? ClientName { get; init; }

    internal ITaskWebhooks? Webhooks { get; init; }

    /// <summary>Checks a request unless that is switched off, submits it once, and returns its task.</summary>
    /// <exception cref="RequestInvalidException">The request breaks a limit; nothing was sent.</exception>
    /// <exception cref="SubmitOutcomeUnknownException">The request was sent, and it is not known whether the vendor accepted it.</exception>
    /// <exception cref="SubmitCancelledException{TaskHandle}">It was cancelled after it had been sent whole.</exception>
    /// <exception cref="ReelwireException">The vendor refused it, or could not be reached; nothing was bought.</exception>
    public async Task<GenerationTask<TResult>> SubmitAsync<TRequest, TSubmission, TResult>(
        TaskOperation<TRequest, TSubmission, TResult> operation, TRequest request, CancellationToken cancellationToken)
        where TRequest : class, IValidatedRequest
        where TResult : class, IGenerationResult
    {
        ArgumentNullException.ThrowIfNull(request);
        using var measured = Telemetry.StartSubmit(operation.Name);
        var (sentAt, submitted) = (Time.GetUtcNow(), Time.GetTimestamp());
        SubmitWebhook? webhook = null;
        try
        {
            Check(operation, request);
            webhook = SubmitWebhook.Begin(this, operation.Webhook, operation.Name, sentAt);
            var handle = await AcceptAsync(operation, operation.Submit(webhook is null ? request : webhook.AddTo(request), cancellationToken), webhook, sentAt, cancellationToken).ConfigureAwait(false);
            measured?.TaskId = handle.TaskId;
            return new GenerationTask<TResult>(this, operation, handle, submitted) { AwaitsWebhook = webhook is { IsSent: true } };
        }
        catch (SubmitCancelledException<TSubmission> left)
        {
            var cancelled = new SubmitCancelledException<TaskHandle>(Vendor.Title, operation.Name, left.Evidence, Background.Add(AcceptLateAsync(operation, left.Answer, webhook, sentAt)), cancellationToken);
            measured?.Failure = cancelled;
            throw cancelled;
        }
        catch (Exception failure)
        {
            webhook?.Dropped();
            measured?.Failure = failure;
            throw;
        }
    }

    private void Check<TRequest, TSubmission, TResult>(TaskOperation<TRequest, TSubmission, TResult> operation, TRequest request)
        where TRequest : class, IValidatedRequest
        where TResult : class, IGenerationResult
    {
        var faults = ValidatesRequests ? request.Validate() : [];
        if (faults.Count > 0)
        {
            throw new RequestInvalidException(
                $"The request breaks {faults.Count} limit{(faults.Count == 1 ? string.Empty : "s")} of {Vendor.Title}'s page for {operation.Name}: {string.Join("; ", faults)}. Nothing was sent.",
                Details(operation.Name, BillingImpact.NotBilled, null),
                faults);
        }
    }

    /// <summary>Goes on with a task of an operation that the client itself does not know, since another assembly adds it.</summary>
    /// <exception cref="ArgumentException">The handle is of another vendor or operation.</exception>
    public GenerationTask<TResult> Resume<TRequest, TSubmission, TResult>(TaskOperation<TRequest, TSubmission, TResult> operation, TaskHandle handle)
        where TRequest : class, IValidatedRequest
        where TResult : class, IGenerationResult
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(handle);
        CheckVendor(handle);
        return string.Equals(handle.Operation, operation.Name, StringComparison.Ordinal)
            ? new GenerationTask<TResult>(this, operation, handle)
            : throw new ArgumentException($"The handle is of '{handle.Operation}', not of '{operation.Name}'.", nameof(handle));
    }

    /// <summary>The account's tasks of an operation, each with the state that the vendor's list tells.</summary>
    /// <exception cref="ReelwireException">The list could not be read.</exception>
    public async Task<IReadOnlyList<GenerationTask<TResult>>> ListAsync<TRequest, TSubmission, TResult>(TaskOperation<TRequest, TSubmission, TResult> operation, CancellationToken cancellationToken)
        where TRequest : class, IValidatedRequest
        where TResult : class, IGenerationResult
    {
        ArgumentNullException.ThrowIfNull(operation);
        var list = operation.List ?? throw new ArgumentException($"{Vendor.Title} has no list of '{operation.Name}'.", nameof(operation));
        var tasks = await list(cancellationToken).ConfigureAwait(false) ?? [];

        // No list tells when a task was submitted: it is taken to be as old as one usually gets, so that a wait looks at it soon.
        var submittedAt = Time.GetUtcNow() - operation.ExpectedDuration;
        return
        [
            .. tasks.Where(task => !string.IsNullOrEmpty(task.Id)).Select(task => new GenerationTask<TResult>(
                this, operation, new TaskHandle(Vendor.Name, operation.Name, task.Id!, submittedAt), operation.States.UpdateOf(task.Status))),
        ];
    }

    /// <summary>Reads a result that came as plain JSON, since several models share one result operation.</summary>
    /// <exception cref="ResponseUnreadableException">It is not the result that the page promises.</exception>
    public async Task<TResult> ReadResultAsync<TResult>(Task<JsonElement> answer)
        where TResult : ResponsePart, IGenerationResult, IResponse<TResult>
    {
        var json = await answer.ConfigureAwait(false);
        try
        {
            return JsonAnswer.Parse(JsonMarshal.GetRawUtf8Value(json).ToArray(), ResponseType<TResult>.Json);
        }
        catch (JsonException exception)
        {
            throw new ResponseUnreadableException($"{Vendor.Title} gave a result that is not what its page promises.", Details(typeof(TResult).Name, BillingImpact.Billed, null), exception);
        }
    }

    private async ValueTask<TaskHandle> AcceptAsync<TRequest, TSubmission, TResult>(
        TaskOperation<TRequest, TSubmission, TResult> operation, Task<TSubmission> submit, SubmitWebhook? webhook, DateTimeOffset sentAt, CancellationToken cancellationToken)
        where TRequest : class, IValidatedRequest
        where TResult : class, IGenerationResult
    {
        try
        {
            var id = operation.Id(await submit.ConfigureAwait(false));
            if (string.IsNullOrEmpty(id))
            {
                throw Errors.Unknown(operation.Name, new SubmitEvidence(null, null, HttpStatusCode.OK, sentAt), exception: null);
            }

            _accepted.Add(id);
            var handle = new TaskHandle(Vendor.Name, operation.Name, id, sentAt);
            SubmitLog.Accepted(Logger, Vendor.Title, handle);
            await TellAsync(handle).ConfigureAwait(false);
            webhook?.Accepted(handle);
            return handle;
        }
        catch (SubmitOutcomeUnknownException unknown)
        {
            SubmitLog.OutcomeUnknown(Logger, Vendor.Title, operation.Name, unknown.Evidence.BytesHanded, unknown.Evidence.BodyLength, (int?)unknown.StatusCode);
            unknown.Candidates = operation.List is null ? null : await FindCandidatesAsync(operation.Name, operation.List, sentAt, cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<TaskHandle> AcceptLateAsync<TRequest, TSubmission, TResult>(TaskOperation<TRequest, TSubmission, TResult> operation, Task<TSubmission> submit, SubmitWebhook? webhook, DateTimeOffset sentAt)
        where TRequest : class, IValidatedRequest
        where TResult : class, IGenerationResult
    {
        try
        {
            var handle = await AcceptAsync(operation, submit, webhook, sentAt, CancellationToken.None).ConfigureAwait(false);
            SubmitLog.AcceptedLate(Logger, Vendor.Title, handle);
            Telemetry.CountSubmit(operation.Name, failure: null);
            return handle;
        }
        catch (ReelwireException failure)
        {
            webhook?.Dropped();
            SubmitLog.FailedLate(Logger, failure, operation.Name, failure.Billing);
            Telemetry.CountSubmit(operation.Name, failure);
            throw;
        }
    }

    private async Task TellAsync(TaskHandle handle)
    {
        if (OnAccepted is null)
        {
            return;
        }

        try
        {
            await OnAccepted(handle).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // The task is paid: a callback's fault must not take its handle from the caller.
            SubmitLog.CallbackFailed(Logger, exception, handle);
        }
    }

    private async Task<IReadOnlyList<TaskHandle>?> FindCandidatesAsync(string operation, Func<CancellationToken, Task<IEnumerable<TaskListing>?>> list, DateTimeOffset sentAt, CancellationToken cancellationToken)
    {
        try
        {
            var tasks = await list(cancellationToken).ConfigureAwait(false) ?? [];
            return [.. tasks.Select(task => task.Id).OfType<string>().Where(id => id.Length > 0 && !_accepted.Contains(id)).Select(id => new TaskHandle(Vendor.Name, operation, id, sentAt))];
        }
        catch (Exception exception) when (exception is ReelwireException or OperationCanceledException)
        {
            // What the caller has to know is the unknown outcome, not that the list failed as well.
            SubmitLog.ListFailed(Logger, exception, Vendor.Title, operation);
            return null;
        }
    }

    internal void CheckVendor(TaskHandle handle)
    {
        if (!string.Equals(handle.Vendor, Vendor.Name, StringComparison.Ordinal))
        {
            throw new ArgumentException($"The handle is of {handle.Vendor}; this is a client of {Vendor.Name}.", nameof(handle));
        }
    }

    internal ErrorDetails Details(string operation, BillingImpact billing, TaskHandle? handle) => new() { Vendor = Vendor.Name, Operation = operation, Billing = billing, Handle = handle };
}
