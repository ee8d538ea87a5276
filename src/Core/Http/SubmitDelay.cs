namespace Reelwire.Core;

/// <summary>Tells how long to wait before a paid request is sent again: as long as the vendor asks, else drawn from 0 up to a bound that doubles ("full jitter").</summary>
internal static class SubmitDelay
{
    /// <param name="retry">Number of the repetition, from 0.</param>
    /// <param name="options">The bounds.</param>
    /// <param name="retryAfter">What the vendor asked for.</param>
    /// <param name="random">From 0 to 1.</param>
    /// <returns><see langword="null"/> when it is not to be sent again: often enough, or the vendor asks for too long a wait.</returns>
    public static TimeSpan? Next(int retry, RetryOptions options, TimeSpan? retryAfter, double random)
    {
        if (retry >= options.Submits || retryAfter > options.MaxRetryAfter)
        {
            return null;
        }

        return retryAfter ?? TimeSpan.FromTicks(Math.Min((options.FirstDelay * Math.Pow(2, retry)).Ticks, options.MaxDelay.Ticks)) * random;
    }
}
