using System.Net;
using System.Net.Http.Headers;

namespace Reelwire.Core;

/// <summary>
/// The right to send one request once, and the evidence of how that went. It travels with the request; <see cref="PaidSendGuard"/> spends it, and notes on it what passed, whatever handlers of
/// the host make of the answer.
/// </summary>
internal sealed class PaidSendTicket
{
    /// <summary>Where the ticket travels.</summary>
    public static readonly HttpRequestOptionsKey<PaidSendTicket> Key = new("Reelwire.PaidSendTicket");

    private int _state;
    private long _bytesHanded;
    private int _isGivenOut;

    /// <summary>Status of the one answer.</summary>
    public HttpStatusCode? Status { get; set; }

    /// <summary>How long that answer asked to wait.</summary>
    public RetryConditionHeaderValue? RetryAfter { get; set; }

    /// <summary>Failure of the one attempt.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Bytes of the body that the transport has taken.</summary>
    public long BytesHanded => Volatile.Read(ref _bytesHanded);

    /// <summary>Whether it was used, or the call has ended.</summary>
    public bool IsSpent => Volatile.Read(ref _state) != State.Unspent;

    /// <summary>Uses the ticket; <see langword="false"/> when it was used before, or the call has ended.</summary>
    public bool TrySpend() => Interlocked.CompareExchange(ref _state, State.Sending, State.Unspent) == State.Unspent;

    /// <summary>Gives the body out.</summary>
    /// <exception cref="PaidSendRefusedException">It was given out before.</exception>
    public void GiveOut()
    {
        if (Interlocked.Exchange(ref _isGivenOut, 1) != 0)
        {
            // A connection that is refused on HTTP/2, or a primary handler that follows redirects by itself.
            throw new PaidSendRefusedException("The primary handler tried to send the body a second time and was stopped: it could have been paid twice.");
        }
    }

    /// <summary>Notes bytes that are about to be handed to the transport.</summary>
    /// <param name="count">How many.</param>
    /// <param name="length">Length of the whole body; without it every byte may be the last.</param>
    /// <exception cref="IOException">They must not be handed over: the call has ended.</exception>
    public void Hand(long count, long? length)
    {
        var isLast = length is null || BytesHanded + count >= length;

        // The last bytes count before they are written: once the write is called, the vendor may have them.
        var state = isLast ? Interlocked.CompareExchange(ref _state, State.HandedOver, State.Sending) : Volatile.Read(ref _state);
        if (state == State.Stopped)
        {
            throw new IOException("The call ended before its last byte was sent.");
        }

        Interlocked.Add(ref _bytesHanded, count);
    }

    /// <summary>Ends the sending, so that the evidence is final: nothing passes any more, not even what is still under way.</summary>
    /// <returns>Whether the last byte had been handed over: the vendor may have the whole request.</returns>
    public bool Stop()
    {
        if (Interlocked.CompareExchange(ref _state, State.Stopped, State.Unspent) == State.Unspent)
        {
            return false;
        }

        return Interlocked.CompareExchange(ref _state, State.Stopped, State.Sending) == State.HandedOver;
    }

    private static class State
    {
        public const int Unspent = 0;
        public const int Sending = 1;
        public const int HandedOver = 2;
        public const int Stopped = 3;
    }
}
