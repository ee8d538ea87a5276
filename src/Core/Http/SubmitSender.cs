using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;

namespace Reelwire.Core;

/// <summary>
/// Sends paid requests: again while they provably did not reach the vendor or it said "not now", never when that is not known. A caller who leaves after the last byte loses no task.
/// </summary>
internal sealed class SubmitSender(
    ApiHost host, VendorProfile vendor, ErrorFactory errors, TransportOptions limits, RetryOptions retries, BackgroundReads background, ILogger logger, VendorTelemetry telemetry)
{
    private readonly TimeProvider _time = telemetry.Time;
    private readonly CallDeadlines _deadlines = new(limits.SubmitTimeout, telemetry.Time);

    /// <param name="request">The request.</param>
    /// <param name="body">Its body, whose images have to be opened again for another attempt.</param>
    /// <param name="responseType">How to read the answer.</param>
    /// <param name="cancellationToken">Stops it before the last byte, and lets the caller go after it.</param>
    public async Task<TResponse> SendAsync<TResponse>(ApiRequest request, RequestJson body, JsonTypeInfo<TResponse> responseType, CancellationToken cancellationToken)
    {
        var begin = await host.Budget.WaitAsync(cancellationToken).ConfigureAwait(false);
        var deadline = _deadlines.Of(begin);
        var sent = begin;
        for (var retry = 0; ; retry++)
        {
            var attempt = new SubmitAttempt(errors, telemetry, host, request, body, retry, sent, cancellationToken.CanBeCanceled, deadline);
            var running = attempt.RunAsync(responseType, limits.MaxResponseBytes);
            await ((Task)running.WaitAsync(cancellationToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!running.IsCompleted && attempt.Leave())
            {
                throw new SubmitCancelledException<TResponse>(vendor.Title, request.Operation, attempt.Evidence, background.Add(ReadOnAsync(attempt, running)), cancellationToken);
            }

            var result = await running.ConfigureAwait(false);
            attempt.Dispose();
            if (result.Outcome == SubmitOutcome.NotSent)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (PauseAfter(result, retry, begin, body) is not { } pause)
            {
                body.Release();
                return result.Get();
            }

            SubmitLog.Repeating(logger, request.Operation, vendor.Title, result.Outcome, pause, retry + 1);
            await Task.Delay(pause, _time, cancellationToken).ConfigureAwait(false);
            sent = await host.Budget.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    // How long to wait for another attempt; none is made where this one may have bought something, or there is no time or image left for it.
    private TimeSpan? PauseAfter<TResponse>(SubmitResult<TResponse> result, int retry, long begin, RequestJson body)
    {
        var retryAfter = result.Failure?.Details.RetryAfter;
        if (result.Outcome == SubmitOutcome.RateLimited)
        {
            host.Budget.Pause(retryAfter);
        }

        return result.MayBeRepeated
            && SubmitDelay.Next(retry, retries, retryAfter, Random.Shared.NextDouble()) is { } pause
            && pause < limits.SubmitTimeout - _time.GetElapsedTime(begin)
            && body.Images.All(image => image.CanOpen)
            ? pause
            : null;
    }

    private async Task<TResponse> ReadOnAsync<TResponse>(SubmitAttempt attempt, Task<SubmitResult<TResponse>> running)
    {
        using (attempt)
        {
            await ((Task)running.WaitAsync(limits.CancelledSubmitGrace, _time)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            attempt.Abort();
            return (await running.ConfigureAwait(false)).Get();
        }
    }
}
