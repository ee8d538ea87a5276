namespace Reelwire.Core;

/// <summary>Ends calls that take too long. Those that begin within a sixty-fourth of the limit share a timer, which is that of the first of them: one for each call would cost a twelfth of it.</summary>
internal sealed class CallDeadlines(TimeSpan limit, TimeProvider time)
{
    private const int Share = 64;

    private readonly long _span = time.After(0, limit / Share);
    private Deadline? _current;

    /// <summary>The deadline of a call.</summary>
    /// <param name="now">The timestamp at which it begins.</param>
    public CancellationToken Of(long now)
    {
        // Two calls that find it over at once make one each, and both are right.
        var current = _current;
        if (current is null || now - current.Begin >= _span)
        {
            // Never disposed: calls that still run are ended by it, and then nothing holds it.
            _current = current = new Deadline(now, new CancellationTokenSource(limit, time).Token);
        }

        return current.Token;
    }

    private sealed record Deadline(long Begin, CancellationToken Token);
}
