namespace Reelwire.Simulator.Time;

/// <summary>Waits that end at a moment.</summary>
internal static class TimeProviderExtensions
{
    // Timers count whole milliseconds.
    private static readonly TimeSpan s_resolution = TimeSpan.FromMilliseconds(1);

    /// <summary>Waits until a clock shows a time, even where somebody moves it on while the wait begins.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public static async Task WaitUntilAsync(this TimeProvider clock, DateTimeOffset due, CancellationToken cancellationToken)
    {
        for (var now = clock.GetUtcNow(); now < due; now = clock.GetUtcNow())
        {
            using var moved = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var ring = Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling((due - now).TotalMilliseconds)), clock, moved.Token);
            if (clock.GetUtcNow() - now < s_resolution)
            {
                await ring;
            }
            else
            {
                await moved.CancelAsync(); // the timer counts from a later moment than was looked at, and would ring too late
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
    }
}
