using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Timeout;

namespace Reelwire.Core;

/// <summary>Sends the calls of one host of a vendor; used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiTransport
{
    private readonly RequestSerializer _serializer;
    private readonly MediaUploader? _uploader;
    private readonly ApiHost _host;
    private readonly TransportOptions _options;
    private readonly VendorTelemetry _telemetry;
    private readonly CallDeadlines _deadlines;
    private readonly ErrorFactory _errors;
    private readonly SubmitSender _submits;
    private readonly ResiliencePipeline _reads;

    /// <summary>Makes a transport to a host whose handlers include the paid-send guard.</summary>
    internal ApiTransport(ApiHost host, VendorProfile vendor, TransportOptions options, RetryOptions retries, BackgroundReads background, ILogger logger, VendorTelemetry telemetry, MediaUploader? uploader = null)
    {
        _serializer = new RequestSerializer { UploadsAbove = uploader?.Above };
        _uploader = uploader;
        _host = host;
        _options = options;
        _telemetry = telemetry;
        _deadlines = new CallDeadlines(options.CallTimeout, telemetry.Time);
        _errors = new ErrorFactory(vendor, telemetry.Time);
        _submits = new SubmitSender(host, vendor, _errors, options, retries, background, logger, telemetry);
        _reads = ReadPipeline.Create(retries, retries.ReadTime, ErrorFactory.MayPass, failure => (failure as ReelwireException)?.Details.RetryAfter, telemetry.Time);
    }

    /// <summary>Makes a call without a body.</summary>
    /// <exception cref="ReelwireException">The call failed; the type says how.</exception>
    public Task<TResponse> SendAsync<TResponse>(ApiRequest request, CancellationToken cancellationToken)
        where TResponse : ResponsePart, IResponse<TResponse> => SendAsync(request, ResponseType<TResponse>.Json, cancellationToken);

    /// <summary>Makes a call with a JSON body. A paid one is paid at most once: it is sent again only when it cannot have reached the vendor whole.</summary>
    /// <exception cref="ReelwireException">The call failed; the type says how, and whether money may have been spent.</exception>
    /// <exception cref="SubmitCancelledException{TResponse}">A paid call was cancelled after it had been sent whole.</exception>
    public Task<TResponse> SendAsync<TResponse>(ApiRequest request, object body, CancellationToken cancellationToken)
        where TResponse : ResponsePart, IResponse<TResponse> => SendAsync(request, body, bodyType: null, ResponseType<TResponse>.Json, cancellationToken);

    /// <summary>Makes a call without a body, whose answer may be any JSON.</summary>
    /// <exception cref="ReelwireException">The call failed; the type says how.</exception>
    public Task<JsonElement> SendForJsonAsync(ApiRequest request, CancellationToken cancellationToken) => SendAsync(request, AnyJson.Type, cancellationToken);

    /// <summary>Makes a call with a JSON body, whose answer may be any JSON.</summary>
    /// <inheritdoc cref="SendAsync{TResponse}(ApiRequest, object, CancellationToken)"/>
    public Task<JsonElement> SendForJsonAsync(ApiRequest request, object body, CancellationToken cancellationToken) => SendAsync(request, body, bodyType: null, AnyJson.Type, cancellationToken);

    internal Task<TResponse> SendAsync<TResponse>(ApiRequest request, JsonTypeInfo<TResponse> responseType, CancellationToken cancellationToken) =>
        request.IsRepeated ? SendRepeatedAsync(request, responseType, cancellationToken) : SendAsync(request, body: null, responseType, cancellationToken);

    internal Task<TResponse> SendAsync<TBody, TResponse>(
        ApiRequest request, TBody body, JsonTypeInfo<TBody>? bodyType, JsonTypeInfo<TResponse> responseType, CancellationToken cancellationToken)
        where TBody : notnull
    {
        ArgumentNullException.ThrowIfNull(body);
        var json = _serializer.Write(body, bodyType);
        if (body is RequestBody { Webhook: { } webhook })
        {
            (request, json) = webhook.AddTo(request, json);
        }

        return json.Uploads is { } images ? SendUploadedAsync(request, json, images, responseType, cancellationToken) : SendWrittenAsync(request, json, responseType, cancellationToken);
    }

    private Task<TResponse> SendWrittenAsync<TResponse>(ApiRequest request, RequestJson json, JsonTypeInfo<TResponse> responseType, CancellationToken cancellationToken) =>
        request.IsPaid ? _submits.SendAsync(request, json, responseType, cancellationToken) : SendAsync(request, json, responseType, cancellationToken);

    // Once, however often the request itself has to be sent.
    private async Task<TResponse> SendUploadedAsync<TResponse>(ApiRequest request, RequestJson json, IReadOnlyList<MediaInput> images, JsonTypeInfo<TResponse> responseType, CancellationToken cancellationToken)
    {
        var uploader = _uploader ?? throw new InvalidOperationException($"{request.Operation} names an image by URL, and its client has no storage to upload it to: give the image by URL.");
        try
        {
            json = await uploader.UploadAsync(json, images, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            json.Release();
            throw;
        }

        return await SendWrittenAsync(request, json, responseType, cancellationToken).ConfigureAwait(false);
    }

    private async Task<TResponse> SendRepeatedAsync<TResponse>(ApiRequest request, JsonTypeInfo<TResponse> responseType, CancellationToken cancellationToken)
    {
        try
        {
            return await _reads.ExecuteAsync(async token => await SendAsync(request, body: null, responseType, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutRejectedException exception)
        {
            throw _errors.Failed(request.Operation, status: null, exception);
        }
    }

    private async Task<TResponse> SendAsync<TResponse>(ApiRequest request, RequestJson? body, JsonTypeInfo<TResponse> responseType, CancellationToken cancellationToken)
    {
        var deadline = _deadlines.Of(await _host.Budget.WaitAsync(cancellationToken).ConfigureAwait(false));
        using var linked = cancellationToken.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(deadline, cancellationToken) : null;
        var token = linked?.Token ?? deadline;
        using var measured = _telemetry.StartCall(request.Method, request.Operation, _host.Address);
        HttpResponseMessage? response = null;
        try
        {
            var key = await _host.Key.GetValueAsync(token).ConfigureAwait(false);
            using var message = _host.NewMessage(request, body is null ? null : new JsonRequestContent(body, new PaidSendTicket()), key);
            response = await _host.SendAsync(message, token).ConfigureAwait(false);
            measured?.Status = response.StatusCode;
            var json = await JsonAnswer.ReadAsync(response, _options.MaxResponseBytes, token).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? JsonAnswer.Parse(json, responseType) : throw Refused(request, response, json);
        }
        catch (Exception exception) when (IsTransportFailure(exception, cancellationToken))
        {
            measured?.Failure = exception;
            throw _errors.Failed(request.Operation, response?.StatusCode, exception, isPost: request.Method == HttpMethod.Post);
        }
        finally
        {
            response?.Dispose();
            body?.Release();
        }
    }

    private ReelwireException Refused(ApiRequest request, HttpResponseMessage response, byte[] json)
    {
        var failure = _errors.Refused(request.Operation, response, json, isPost: request.Method == HttpMethod.Post);
        if (failure is RateLimitedException)
        {
            _host.Budget.Pause(failure.Details.RetryAfter);
        }

        return failure;
    }

    // Whatever the caller did not ask for: lost connections, our own timeouts, unreadable answers, and handlers of the host that gave up.
    private static bool IsTransportFailure(Exception exception, CancellationToken callersToken) =>
        exception is not ReelwireException && !(exception is OperationCanceledException && callersToken.IsCancellationRequested);
}
