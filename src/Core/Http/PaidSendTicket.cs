using System.Net;

namespace Reelwire.Core;

/// <summary>The right to send one request once. It travels with the request and is spent by <see cref="PaidSendGuard"/>, which notes on it how the one attempt went.</summary>
internal sealed class PaidSendTicket
{
    /// <summary>Where the ticket travels.</summary>
    public static readonly HttpRequestOptionsKey<PaidSendTicket> Key = new("Reelwire.PaidSendTicket");

    private int _spent;

    /// <summary>Status of the first answer.</summary>
    public HttpStatusCode? FirstStatus { get; set; }

    /// <summary>Failure of the first attempt.</summary>
    public Exception? FirstFailure { get; set; }

    /// <summary>Whether the ticket was used.</summary>
    public bool IsSpent => Volatile.Read(ref _spent) == 1;

    /// <summary>Uses the ticket; <see langword="false"/> when it was used before.</summary>
    public bool TrySpend() => Interlocked.Exchange(ref _spent, 1) == 0;
}
