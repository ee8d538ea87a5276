using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Reelwire.Core;

/// <summary>Asks again for what costs nothing, lists and downloads: exponential waits with jitter, or as long as the server asks.</summary>
internal static class ReadPipeline
{
    /// <param name="options">How often and when.</param>
    /// <param name="total">How long it may take in all; <see langword="null"/> where the caller sees to that.</param>
    /// <param name="mayPass">Whether a failure may pass.</param>
    /// <param name="retryAfter">How long a failure asks to wait.</param>
    /// <param name="time">The clock.</param>
    public static ResiliencePipeline Create(RetryOptions options, TimeSpan? total, Func<Exception, bool> mayPass, Func<Exception, TimeSpan?> retryAfter, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        if (total is { } limit)
        {
            builder.AddTimeout(new TimeoutStrategyOptions { Timeout = limit });
        }

        if (options.Reads > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.Reads,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.FirstDelay,
                MaxDelay = options.MaxDelay,
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is { } failure && mayPass(failure) && !(retryAfter(failure) > options.MaxRetryAfter)),
                DelayGenerator = arguments => ValueTask.FromResult(retryAfter(arguments.Outcome.Exception!)),
            });
        }

        return builder.Build();
    }
}
