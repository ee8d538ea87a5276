using System.Net;

namespace Reelwire.Core;

/// <summary>What is known about a failure; the same for every exception of this library.</summary>
public sealed record ErrorDetails
{
    /// <summary>The vendor, as in a task handle: <c>freepik</c>, <c>fal</c>, <c>novita</c> or <c>aimlapi</c>.</summary>
    public required string Vendor { get; init; }

    /// <summary>The operation's id in the vendor's OpenAPI document, or the task operation's name.</summary>
    public required string Operation { get; init; }

    /// <summary>Whether money may have been spent.</summary>
    public required BillingImpact Billing { get; init; }

    /// <summary>The handle from which any process can go on with the task; <see langword="null"/> when no task is known.</summary>
    public TaskHandle? Handle { get; init; }

    /// <summary>HTTP status of the vendor's answer; <see langword="null"/> when there was none.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>The vendor's own code or reason, such as <c>INVALID_API_KEY</c>.</summary>
    public string? VendorCode { get; init; }

    /// <summary>What the vendor's answer means; <see langword="null"/> when there was no readable one.</summary>
    public VendorErrorKind? Kind { get; init; }

    /// <summary>The vendor's message, without URLs and cut to 300 characters; it may still quote what was sent, so treat it as user data.</summary>
    public string? VendorMessage { get; init; }

    /// <summary>The vendor's id of the request, for its support.</summary>
    public string? RequestId { get; init; }

    /// <summary>Whether the vendor's answer is its verdict on the task, so that asking again will not change it.</summary>
    public bool IsFinal { get; init; }

    /// <summary>How long the vendor asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Vendor, operation, cost, status and code only: the vendor's message may quote what was sent.</summary>
    public override string ToString() => $"{Vendor} {Operation}: {Billing}{(StatusCode is { } status ? $", {(int)status}" : string.Empty)}{(VendorCode is null ? string.Empty : $" {Redaction.Code(VendorCode)}")}";
}
