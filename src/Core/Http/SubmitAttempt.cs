using System.Net;
using System.Text.Json.Serialization.Metadata;

namespace Reelwire.Core;

/// <summary>One attempt to send a paid request, and what it proved.</summary>
internal sealed class SubmitAttempt : IDisposable
{
    private readonly ErrorFactory _errors;
    private readonly VendorTelemetry _telemetry;
    private readonly ApiHost _host;
    private readonly ApiRequest _request;
    private readonly RequestJson _body;
    private readonly PaidSendTicket _ticket = new();
    private readonly CancellationTokenSource? _abort;
    private readonly CancellationToken _end;
    private readonly int _retry;
    private readonly long _sent;
    private HttpRequestMessage? _message;
    private long? _bodyLength;

    /// <param name="errors">Makes the failures.</param>
    /// <param name="telemetry">Measures it.</param>
    /// <param name="host">Where it goes.</param>
    /// <param name="request">The request.</param>
    /// <param name="body">Its body.</param>
    /// <param name="retry">How often it was tried before.</param>
    /// <param name="sent">The timestamp at which it is sent.</param>
    /// <param name="canBeLeft">Whether the caller may leave before its end.</param>
    /// <param name="deadline">Ends it.</param>
    public SubmitAttempt(
        ErrorFactory errors, VendorTelemetry telemetry, ApiHost host, ApiRequest request, RequestJson body, int retry, long sent, bool canBeLeft, CancellationToken deadline)
    {
        _errors = errors;
        _telemetry = telemetry;
        _host = host;
        _request = request;
        _body = body;
        _retry = retry;
        _sent = sent;
        _abort = canBeLeft ? CancellationTokenSource.CreateLinkedTokenSource(deadline) : null;
        _end = _abort?.Token ?? deadline;
    }

    /// <summary>What is known so far.</summary>
    public SubmitEvidence Evidence => new(_ticket.BytesHanded, _bodyLength, _ticket.Status, _telemetry.Time.GetUtcNow() - _telemetry.Time.GetElapsedTime(_sent));

    /// <summary>Sends the request and reads its answer; every failure is in the result.</summary>
    public async Task<SubmitResult<TResponse>> RunAsync<TResponse>(JsonTypeInfo<TResponse> responseType, int maxResponseBytes)
    {
        MeasuredCall? measured = null;
        HttpResponseMessage? response = null;
        try
        {
            var content = new JsonRequestContent(_body, _ticket);
            _bodyLength = content.Length;
            _end.ThrowIfCancellationRequested();
            _message = _host.NewMessage(_request, content, await _host.Key.GetValueAsync(_end).ConfigureAwait(false));
            measured = _telemetry.StartCall(_request.Method, _request.Operation, _host.Address);
            measured?.Resends = _retry;
            response = await _host.SendAsync(_message, _end).ConfigureAwait(false);
            measured?.Status = response.StatusCode;
            var json = await JsonAnswer.ReadAsync(response, maxResponseBytes, _end).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
            {
                return new SubmitResult<TResponse>(SubmitOutcome.Accepted) { Response = JsonAnswer.Parse(json, responseType) };
            }

            if (_ticket.IsSpent && _ticket.Status != response.StatusCode)
            {
                // A fallback of the host's: what it says about the request is nothing that the vendor said.
                throw new IOException("a handler of the host answered in the vendor's place");
            }

            var outcome = SubmitClassifier.Classify(_ticket.Stop(), response.StatusCode);
            return new SubmitResult<TResponse>(outcome)
            {
                Failure = outcome == SubmitOutcome.Unknown
                    ? _errors.Unknown(_request.Operation, Evidence with { StatusCode = response.StatusCode }, response, json)
                    : _errors.Refused(_request.Operation, response, json, isPost: true),
                MayBeRepeated = outcome is SubmitOutcome.NotSent or SubmitOutcome.RateLimited,
            };
        }
        catch (Exception exception)
        {
            measured?.Failure = exception;
            return Judge<TResponse>(exception, _ticket.IsSpent ? _ticket.Status : response?.StatusCode);
        }
        finally
        {
            response?.Dispose();
            measured?.Dispose();
        }
    }

    /// <summary>Lets the caller go. Before the last byte that aborts the attempt; after it, it would throw a paid task away.</summary>
    /// <returns>Whether the last byte had been handed over, so that the outcome is open.</returns>
    public bool Leave()
    {
        var isHandedOver = _ticket.Stop();
        if (!isHandedOver)
        {
            Abort();
        }

        return isHandedOver;
    }

    /// <summary>Ends the attempt of a caller who has left; of one that has ended before, nothing.</summary>
    public void Abort() => _abort?.Cancel();

    public void Dispose()
    {
        _message?.Dispose();
        _abort?.Dispose();
    }

    private SubmitResult<TResponse> Judge<TResponse>(Exception exception, HttpStatusCode? status)
    {
        var outcome = SubmitClassifier.Classify(_ticket.Stop(), status);
        return new SubmitResult<TResponse>(outcome)
        {
            Failure = outcome switch
            {
                SubmitOutcome.NotSent => _errors.NotSent(_request.Operation, exception),
                SubmitOutcome.RateLimited => _errors.RateLimited(_request.Operation, _ticket.RetryAfter, exception),
                SubmitOutcome.Refused => _errors.Failed(_request.Operation, status, exception),
                _ => _errors.Unknown(_request.Operation, Evidence with { StatusCode = status }, exception),
            },
            MayBeRepeated = outcome == SubmitOutcome.RateLimited
                || (outcome == SubmitOutcome.NotSent && !_end.IsCancellationRequested && (status is not null || MayPass(exception))),
        };
    }

    // What failed below the guard is a connection, whatever it throws (a socket's own exception, for one), or an image that has changed and will not change back. Above it only a lost
    // connection may pass: a handler that refuses would refuse again.
    private bool MayPass(Exception exception) => _ticket.Failure is { } failure
        ? failure is not { InnerException: MediaUnreadableException } and not MediaUnreadableException
        : exception is HttpRequestException or IOException or OperationCanceledException or TimeoutException;
}
