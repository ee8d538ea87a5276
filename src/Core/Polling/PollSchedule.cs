namespace Reelwire.Core;

/// <summary>Tells how long to wait before the next look: first at 0.4 of the expected duration, then every thirtieth of it; clamped, and up to a tenth sooner so that tasks submitted together drift apart; up to a tenth later where sooner is too soon.</summary>
internal static class PollSchedule
{
    private const double FirstLook = 0.4;
    private const double Step = 1 / 30d;
    private const double Jitter = 0.1;

    // A webhook is overdue when a task has taken so many times as long as it usually does.
    private const double Overdue = 2;
    private const double OverdueStep = 0.5;

    /// <param name="sinceSubmit">Time since the submit.</param>
    /// <param name="expected">How long such a task usually takes.</param>
    /// <param name="floor">What the vendor asks callers to leave between looks.</param>
    /// <param name="options">The caller's bounds.</param>
    /// <param name="retryAfter">What the vendor last asked for.</param>
    /// <param name="random">From 0 to 1.</param>
    public static TimeSpan Next(TimeSpan sinceSubmit, TimeSpan expected, TimeSpan floor, PollingOptions options, TimeSpan? retryAfter, double random)
    {
        var untilFirst = (expected * FirstLook) - sinceSubmit;
        var step = expected * Step;
        var wait = untilFirst > step ? untilFirst : step;
        var shortest = options.MinInterval ?? floor;
        wait = wait < shortest ? shortest : wait;
        wait = wait > options.MaxInterval ? options.MaxInterval : wait;
        var jittered = wait * (1 - (Jitter * random));
        wait = jittered < shortest ? wait * (1 + (Jitter * random)) : jittered;
        return retryAfter > wait ? retryAfter.Value : wait;
    }

    /// <summary>
    /// The wait before the next look at a task whose webhook is awaited: until it is overdue, then each time until the task is half as old again, but at least as long as the host says; up to a tenth later, so that tasks
    /// submitted together drift apart.
    /// </summary>
    /// <param name="sinceSubmit">Time since the submit.</param>
    /// <param name="expected">How long such a task usually takes.</param>
    /// <param name="interval">How far apart looks are at least.</param>
    /// <param name="retryAfter">What the vendor last asked for.</param>
    /// <param name="random">From 0 to 1.</param>
    public static TimeSpan NextBesideWebhook(TimeSpan sinceSubmit, TimeSpan expected, TimeSpan interval, TimeSpan? retryAfter, double random)
    {
        var overdue = expected * Overdue;
        var wait = sinceSubmit < overdue ? overdue - sinceSubmit : sinceSubmit * OverdueStep;
        wait = (wait > interval ? wait : interval) * (1 + (Jitter * random));
        return retryAfter > wait ? retryAfter.Value : wait;
    }
}
