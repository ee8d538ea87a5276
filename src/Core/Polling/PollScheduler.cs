namespace Reelwire.Core;

/// <summary>
/// Looks at all waiting tasks of a client, each when it is due: one timer for all, and a bounded number of looks at once. Looks begin on the timer's thread, so that an overdue one never runs on its caller's.
/// </summary>
internal sealed class PollScheduler : IDisposable
{
    // What stands in the place of a time while an entry is looked at; and when it was woken meanwhile, so that what is seen may be out of date already.
    private const long Looking = long.MinValue;
    private const long WokenMeanwhile = long.MinValue + 1;

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
                Enqueue(entry, due);
                ArmUnlessStarting();
                return;
            }
        }

        entry.Close();
    }

    /// <summary>Makes an entry due at once; one that is being looked at is looked at again.</summary>
    /// <param name="entry">An entry that was added.</param>
    public void Wake(IPolled entry)
    {
        lock (_lock)
        {
            var now = _time.GetTimestamp();
            if (entry.Due is Looking or WokenMeanwhile)
            {
                entry.Due = WokenMeanwhile;
            }
            else if (entry.Due != IPolled.Never && entry.Due > now && !_isClosed)
            {
                // Its old place stays in line until its time, and is passed over then: to look for it would take as long as the line is.
                Enqueue(entry, now);
                ArmUnlessStarting();
            }
        }
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
                    if (entry.Due != due)
                    {
                        continue;
                    }

                    entry.Due = Looking;
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
            var next = due != IPolled.Never && entry.Due == WokenMeanwhile ? _time.GetTimestamp() : due;
            entry.Due = IPolled.Never;
            if (next != IPolled.Never && !isClosed)
            {
                Enqueue(entry, next);
            }

            ArmUnlessStarting();
        }

        if (isClosed)
        {
            entry.Close();
        }
    }

    private void Enqueue(IPolled entry, long due)
    {
        entry.Due = due;
        _entries.Enqueue(entry, due);
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
