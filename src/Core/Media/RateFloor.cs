namespace Reelwire.Core;

/// <summary>Gives up on a server that sends less than a rate, so that none can hold a download for long by dripping.</summary>
internal sealed class RateFloor : IDisposable
{
    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(30);

    private readonly long _bytesPerWindow;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _tooSlow;
    private readonly CancellationTokenSource _either;
    private long _begin;
    private long _bytes;

    public RateFloor(int bytesPerSecond, TimeProvider time, CancellationToken cancellationToken)
    {
        _bytesPerWindow = bytesPerSecond * (long)s_window.TotalSeconds;
        _time = time;
        _begin = time.GetTimestamp();
        _tooSlow = new CancellationTokenSource(s_window, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_tooSlow.Token, cancellationToken);
    }

    /// <summary>Cancelled when the server is too slow, or by the caller.</summary>
    public CancellationToken Token => _either.Token;

    /// <summary>Whether it was the server.</summary>
    public bool IsBroken => _tooSlow.IsCancellationRequested;

    /// <summary>Counts what came; a window that has its bytes makes room for the next.</summary>
    public void Count(int bytes)
    {
        _bytes += bytes;
        if (_bytes >= _bytesPerWindow && _time.GetElapsedTime(_begin) is var elapsed && elapsed >= TimeSpan.FromSeconds(1))
        {
            (_begin, _bytes) = (_time.GetTimestamp(), 0);
            _tooSlow.CancelAfter(s_window);
        }
    }

    public void Dispose()
    {
        _either.Dispose();
        _tooSlow.Dispose();
    }
}
