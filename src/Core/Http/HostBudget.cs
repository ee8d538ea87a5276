namespace Reelwire.Core;

/// <summary>When one host may be asked next: never more often than its limits, and not while it is to be left alone.</summary>
internal sealed class HostBudget
{
    // Requests don't take equally long to arrive: two that leave a window apart may arrive closer.
    private const double Margin = 1.05;

    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    // A vendor that errs must not stop a client for a day.
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly TimeProvider _time;

    // Windows in timestamps: each request of each call reckons with them.
    private readonly (int Requests, long Window)[] _limits;

    // When the last requests were sent, or are to be: as many as the largest limit allows.
    private readonly long[] _turns;
    private long _taken;
    private long _pausedUntil = long.MinValue;

    public HostBudget(RequestLimit[] limits, TimeProvider time)
    {
        _time = time;
        _limits = [.. limits.Select(limit => (limit.Requests, time.After(0, limit.Window * Margin)))];
        _turns = new long[limits.Length == 0 ? 0 : limits.Max(limit => limit.Requests)];
    }

    /// <summary>Waits for the turn of one request.</summary>
    /// <returns>The timestamp of the turn.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled, before it had a turn or while it waited for it.</exception>
    public ValueTask<long> WaitAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var now = _time.GetTimestamp();
        var turn = TakeTurn(now);
        return turn == now ? ValueTask.FromResult(turn) : WaitAsync(turn, cancellationToken);
    }

    private async ValueTask<long> WaitAsync(long turn, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_time.GetElapsedTime(_time.GetTimestamp(), turn) is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, _time, cancellationToken).ConfigureAwait(false);
            }

            // Turns that a pause has overtaken are lost: taken all at its end, they would be too many at once.
            if (turn >= Volatile.Read(ref _pausedUntil))
            {
                return turn;
            }

            turn = TakeTurn(_time.GetTimestamp());
        }
    }

    /// <summary>Leaves the host alone after it said that there were too many requests.</summary>
    /// <param name="retryAfter">For how long it asks.</param>
    public void Pause(TimeSpan? retryAfter)
    {
        var duration = retryAfter ?? s_pause;
        var until = _time.After(duration < s_longestPause ? duration : s_longestPause);
        lock (_lock)
        {
            _pausedUntil = Math.Max(_pausedUntil, until);
        }
    }

    /// <summary>Takes the next turn.</summary>
    /// <param name="now">The timestamp of now.</param>
    /// <returns>The timestamp from which it may be used.</returns>
    public long TakeTurn(long now)
    {
        lock (_lock)
        {
            var turn = Math.Max(now, _pausedUntil);
            foreach (var (requests, window) in _limits)
            {
                if (_taken >= requests)
                {
                    turn = Math.Max(turn, _turns[(_taken - requests) % _turns.Length] + window);
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
