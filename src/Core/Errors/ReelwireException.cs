using System.Net;

namespace Reelwire.Core;

/// <summary>Base of every failure that this library reports: what happened, what it cost, what to do next. Its message holds no secret, prompt or URL.</summary>
public abstract class ReelwireException : Exception
{
    private protected ReelwireException(string message, ErrorDetails details, Exception? innerException = null)
        : base(message, innerException) => Details = details;

    /// <summary>Everything known about the failure.</summary>
    public ErrorDetails Details { get; private set; }

    /// <inheritdoc cref="ErrorDetails.Vendor"/>
    public string Vendor => Details.Vendor;

    /// <inheritdoc cref="ErrorDetails.Operation"/>
    public string Operation => Details.Operation;

    /// <inheritdoc cref="ErrorDetails.Billing"/>
    public BillingImpact Billing => Details.Billing;

    /// <inheritdoc cref="ErrorDetails.Handle"/>
    public TaskHandle? Handle => Details.Handle;

    /// <inheritdoc cref="ErrorDetails.StatusCode"/>
    public HttpStatusCode? StatusCode => Details.StatusCode;

    /// <inheritdoc cref="ErrorDetails.VendorCode"/>
    public string? VendorCode => Details.VendorCode;

    /// <summary>Adds the task that the failed call was about, which the transport does not know: it goes on, whatever the call came to.</summary>
    internal void Attach(TaskHandle handle) => Details = Details with { Handle = handle, Billing = BillingImpact.Billed };
}
