using System.ComponentModel;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Reelwire.Core;

/// <summary>What the tasks of one client share; used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TaskRuntime
{
    /// <summary>Makes the runtime of one client.</summary>
    public TaskRuntime(VendorProfile vendor, PollingOptions polling, MediaDownloader downloader, TimeProvider time)
    {
        Vendor = vendor;
        Polling = polling;
        Downloader = downloader;
        Time = time;
        Errors = new ErrorFactory(vendor, time);
    }

    internal VendorProfile Vendor { get; }

    internal PollingOptions Polling { get; }

    internal MediaDownloader Downloader { get; }

    internal TimeProvider Time { get; }

    internal ErrorFactory Errors { get; }

    /// <summary>Checks a request, submits it once, and returns its task.</summary>
    /// <exception cref="RequestInvalidException">The request breaks a limit; nothing was sent.</exception>
    /// <exception cref="SubmitOutcomeUnknownException">The request was sent, and it is not known whether the vendor accepted it.</exception>
    /// <exception cref="ReelwireException">The vendor refused it, or could not be reached; nothing was bought.</exception>
    public async Task<GenerationTask<TResult>> SubmitAsync<TRequest, TResult>(TaskOperation<TRequest, TResult> operation, TRequest request, CancellationToken cancellationToken)
        where TRequest : class, IValidatedRequest
        where TResult : class, IGenerationResult
    {
        ArgumentNullException.ThrowIfNull(request);
        var faults = request.Validate();
        if (faults.Count > 0)
        {
            throw new RequestInvalidException(
                $"The request breaks {faults.Count} limit{(faults.Count == 1 ? string.Empty : "s")} of {Vendor.Title}'s page for {operation.Name}: {string.Join("; ", faults)}. Nothing was sent.",
                Details(operation.Name, BillingImpact.NotBilled, null),
                faults);
        }

        var sentAt = Time.GetUtcNow();
        var id = await operation.Submit(request, cancellationToken).ConfigureAwait(false);
        return string.IsNullOrEmpty(id)
            ? throw Errors.Unknown(operation.Name, new SubmitEvidence(null, null, System.Net.HttpStatusCode.OK, sentAt), exception: null)
            : new GenerationTask<TResult>(this, operation, new TaskHandle(Vendor.Name, operation.Name, id, sentAt));
    }

    /// <summary>Goes on with a task of an operation that the client itself does not know, since another assembly adds it.</summary>
    /// <exception cref="ArgumentException">The handle is of another vendor or operation.</exception>
    public GenerationTask<TResult> Resume<TRequest, TResult>(TaskOperation<TRequest, TResult> operation, TaskHandle handle)
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

    /// <summary>Reads a result that came as plain JSON, since several models share one result operation.</summary>
    /// <exception cref="ResponseUnreadableException">It is not the result that the page promises.</exception>
    public TResult ReadResult<TResult>(JsonElement json, JsonTypeInfo<TResult> type)
        where TResult : class, IGenerationResult
    {
        try
        {
            var result = json.Deserialize(type) ?? throw new JsonException("The result is the JSON value null.");
            (result as IRawResponse)?.KeepRawJson(Encoding.UTF8.GetBytes(json.GetRawText()));
            return result;
        }
        catch (JsonException exception)
        {
            throw new ResponseUnreadableException($"{Vendor.Title} gave a result that is not what its page promises.", Details(typeof(TResult).Name, BillingImpact.Billed, null), exception);
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
