namespace Reelwire.Simulator.Webhooks;

/// <summary>How a vendor goes on when a receiver does not answer 2xx: each wait is twice the one before.</summary>
internal sealed record WebhookRetries
{
    /// <summary>Freepik tells nothing about retries; these are few, so that none goes unnoticed and none lasts.</summary>
    public static WebhookRetries Freepik { get; } = new() { Count = 3, FirstWait = TimeSpan.FromSeconds(5), Timeout = TimeSpan.FromSeconds(10) };

    /// <summary>fal: 15 seconds for the first answer and 120 for later ones, ten retries within two hours; a redirect is final.</summary>
    public static WebhookRetries Fal { get; } = new()
    {
        Count = 10,
        FirstWait = TimeSpan.FromSeconds(7),
        Timeout = TimeSpan.FromSeconds(15),
        LaterTimeout = TimeSpan.FromSeconds(120),
        RedirectIsFinal = true,
    };

    /// <summary>Novita: five retries, five seconds for each answer.</summary>
    public static WebhookRetries Novita { get; } = new() { Count = 5, FirstWait = TimeSpan.FromSeconds(5), Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>How many attempts follow the first.</summary>
    public required int Count { get; init; }

    /// <summary>How long the receiver has for its answer.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>How long it has at a retry, where that is longer.</summary>
    public TimeSpan? LaterTimeout { get; init; }

    /// <summary>The wait before the first retry.</summary>
    public required TimeSpan FirstWait { get; init; }

    /// <summary>Whether a redirect ends it.</summary>
    public bool RedirectIsFinal { get; init; }

    /// <summary>How long the receiver has at an attempt, counted from 1 on.</summary>
    public TimeSpan TimeoutOf(int attempt) => attempt == 1 ? Timeout : LaterTimeout ?? Timeout;

    /// <summary>The wait after an attempt.</summary>
    public TimeSpan WaitAfter(int attempt) => FirstWait * (1L << (attempt - 1));

    /// <summary>Whether nothing follows an attempt that was answered so.</summary>
    public bool EndsWith(int attempt, int? status) =>
        status is >= 200 and < 300 || attempt > Count || (RedirectIsFinal && status is >= 300 and < 400);
}
