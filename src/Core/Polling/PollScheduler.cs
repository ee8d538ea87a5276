namespace Reelwire.Core;

/// <summary>
/// Looks at all waiting tasks of a client, each when it is due: one timer for all, and a bounded number of looks at once. Looks begin on the timer's thread, so that an overdue one never runs on its caller's.
/// </summary>
internal sealed class PollScheduler : IDisposable
{
    // So late a look may be for others to be made with it.
    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(10);

    private readonly Lock _lock = new();
    private readonly PriorityQueue<IPolled, long> _entries = new();
    private readonly TimeProvider _time;
    private readonly int _concurrency;
    private readonly ITimer _timer;
    private long _armedFor = IPolled.Never;
    private int _looking;
    private bool _isStarting;
    private bool _isClosed;

    /// <param name="concurrency">How many looks may be under way at once.</param>
    /// <param name="time">The clock.</param>
    public PollScheduler(int concurrency, TimeProvider time)
    {
        _concurrency = concurrency;
        _time = time;

        // What the caller's context holds, such as its activity, is none of the looks'.
        using (ExecutionContext.SuppressFlow())
        {
            _timer = time.CreateTimer(static scheduler => ((PollScheduler)scheduler!).StartLooks(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Adds an entry.</summary>
    /// <param name="entry">What to look at.</param>
    /// <param name="due">The timestamp from which on.</param>
    public void Add(IPolled entry, long due)
    {
        lock (_lock)
        {
            if (!_isClosed)
            {
                _entries.Enqueue(entry, due);
                ArmUnlessStarting();
                return;
            }
        }

        entry.Close();
    }

    /// <summary>Closes all entries. Looks that are under way end by themselves.</summary>
    public void Dispose()
    {
        IPolled[] left;
        lock (_lock)
        {
            _isClosed = true;
            left = [.. _entries.UnorderedItems.Select(item => item.Element)];
            _entries.Clear();
        }

        _timer.Dispose();
        foreach (var entry in left)
        {
            entry.Close();
        }
    }

    private void StartLooks()
    {
        lock (_lock)
        {
            _armedFor = IPolled.Never;
            if (_isStarting)
            {
                return;
            }

            _isStarting = true;
        }

        while (TryTake(out var entry))
        {
            var look = entry.LookAsync();
            if (look.IsCompleted)
            {
                Return(entry, look.GetAwaiter().GetResult());
            }
            else
            {
                _ = ReturnAsync(entry, look);
            }
        }
    }

    private bool TryTake(out IPolled entry)
    {
        lock (_lock)
        {
            while (_looking < _concurrency && _entries.TryPeek(out entry!, out var due))
            {
                if (due <= _time.GetTimestamp())
                {
                    _entries.Dequeue();
                    _looking++;
                    return true;
                }

                Arm();
                if (_armedFor != IPolled.Never)
                {
                    break;
                }

                // The timer has fired within the call that set it, so it is time already.
            }

            _isStarting = false;
            entry = null!;
            return false;
        }
    }

    private async Task ReturnAsync(IPolled entry, ValueTask<long> look) => Return(entry, await look.ConfigureAwait(false));

    private void Return(IPolled entry, long due)
    {
        bool isClosed;
        lock (_lock)
        {
            _looking--;
            isClosed = _isClosed;
            if (due != IPolled.Never && !isClosed)
            {
                _entries.Enqueue(entry, due);
            }

            ArmUnlessStarting();
        }

        if (isClosed)
        {
            entry.Close();
        }
    }

    // Whoever starts looks sets the timer when it is through.
    private void ArmUnlessStarting()
    {
        if (!_isStarting)
        {
            Arm();
        }
    }

    // Only ever for an earlier time: a timer that comes too soon finds nothing due and is set again.
    private void Arm()
    {
        if (_looking < _concurrency && _entries.TryPeek(out _, out var due) && due < _armedFor)
        {
            _armedFor = due;

            // Rounded up: each waking costs more than a look, and a timer that counts whole milliseconds would fire early, again and again.
            var steps = Math.Ceiling(_time.GetElapsedTime(_time.GetTimestamp(), due) / s_step);
            _timer.Change(s_step * Math.Max(steps, 0), Timeout.InfiniteTimeSpan);
        }
    }
}
