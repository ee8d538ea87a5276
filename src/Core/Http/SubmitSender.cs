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
            var result = await WaitAsync(request.Operation, attempt, attempt.RunAsync(responseType, limits.MaxResponseBytes), cancellationToken).ConfigureAwait(false);
            if (result.Outcome == SubmitOutcome.RateLimited)
            {
                host.Budget.Pause(result.Failure?.Details.RetryAfter);
            }

            if (!result.MayBeRepeated
                || SubmitDelay.Next(retry, retries, result.Failure?.Details.RetryAfter, Random.Shared.NextDouble()) is not { } wait
                || wait >= limits.SubmitTimeout - _time.GetElapsedTime(begin)
                || body.Images.Any(image => !image.CanOpen))
            {
                body.Release();
                return result.Get();
            }

            SubmitLog.Repeating(logger, request.Operation, vendor.Title, result.Outcome, wait, retry + 1);
            await Task.Delay(wait, _time, cancellationToken).ConfigureAwait(false);
            sent = await host.Budget.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<SubmitResult<TResponse>> WaitAsync<TResponse>(string operation, SubmitAttempt attempt, Task<SubmitResult<TResponse>> running, CancellationToken cancellationToken)
    {
        await ((Task)running.WaitAsync(cancellationToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!running.IsCompleted && attempt.Leave())
        {
            throw new SubmitCancelledException<TResponse>(vendor.Title, operation, attempt.Evidence, background.Add(ReadOnAsync(attempt, running)), cancellationToken);
        }

        using (attempt)
        {
            var result = await running.ConfigureAwait(false);
            if (result.Outcome == SubmitOutcome.NotSent)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            return result;
        }
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
