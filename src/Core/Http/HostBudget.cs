namespace Reelwire.Core;

/// <summary>When one host may be asked next: never more often than its limits, and not while it is to be left alone.</summary>
internal sealed class HostBudget(RequestLimit[] limits, TimeProvider time)
{
    // Requests don't take equally long to arrive: two that leave a window apart may arrive closer.
    private const double Margin = 1.05;

    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    // A vendor that errs must not stop a client for a day.
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();

    // When the last requests were sent, or are to be: as many as the largest limit allows.
    private readonly long[] _turns = new long[limits.Length == 0 ? 0 : limits.Max(limit => limit.Requests)];
    private long _taken;
    private long _pausedUntil = long.MinValue;

    /// <summary>Waits for the turn of one request.</summary>
    public async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var turn = TakeTurn();
            if (time.GetElapsedTime(time.GetTimestamp(), turn) is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
            }

            // Turns that a pause has overtaken are lost: taken all at its end, they would be too many at once.
            if (turn >= Volatile.Read(ref _pausedUntil))
            {
                return;
            }
        }
    }

    /// <summary>Leaves the host alone after it said that there were too many requests.</summary>
    /// <param name="retryAfter">For how long it asks.</param>
    public void Pause(TimeSpan? retryAfter)
    {
        var duration = retryAfter ?? s_pause;
        var until = time.After(duration < s_longestPause ? duration : s_longestPause);
        lock (_lock)
        {
            _pausedUntil = Math.Max(_pausedUntil, until);
        }
    }

    /// <summary>Takes the next turn.</summary>
    /// <returns>The timestamp from which it may be used.</returns>
    public long TakeTurn()
    {
        lock (_lock)
        {
            var turn = Math.Max(time.GetTimestamp(), _pausedUntil);
            foreach (var limit in limits)
            {
                if (_taken >= limit.Requests)
                {
                    turn = Math.Max(turn, time.After(_turns[(_taken - limit.Requests) % _turns.Length], limit.Window * Margin));
                }
            }

            if (_turns.Length > 0)
            {
                _turns[_taken++ % _turns.Length] = turn;
            }

            return turn;
        }
    }
}
