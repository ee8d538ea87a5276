using System.Buffers;
using System.ComponentModel;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Reelwire.Core;

/// <summary>Sends the calls of one host of a vendor; used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiTransport
{
    private static readonly MediaTypeWithQualityHeaderValue s_json = new("application/json");
    private static readonly ProductInfoHeaderValue s_userAgent = new(new ProductHeaderValue("Reelwire"));

    private readonly HttpClient _http;
    private readonly VendorProfile _vendor;
    private readonly Uri _baseAddress;
    private readonly string _apiKey;
    private readonly TransportOptions _options;
    private readonly TimeProvider _time;
    private readonly ErrorFactory _errors;

    /// <summary>Makes a transport over a client whose handlers include the paid-send guard.</summary>
    internal ApiTransport(HttpClient http, VendorProfile vendor, Uri baseAddress, string apiKey, TransportOptions options, TimeProvider time)
    {
        _http = http;
        _vendor = vendor;
        _baseAddress = baseAddress;
        _apiKey = apiKey;
        _options = options;
        _time = time;
        _errors = new ErrorFactory(vendor, time);
    }

    /// <summary>Makes a call without a body.</summary>
    /// <exception cref="ReelwireException">The call failed; the type says how.</exception>
    public Task<TResponse> SendAsync<TResponse>(ApiRequest request, JsonTypeInfo<TResponse> responseType, CancellationToken cancellationToken) =>
        SendAsync(request, content: null, responseType, cancellationToken);

    /// <summary>Makes a call with a JSON body. A paid one is sent at most once.</summary>
    /// <exception cref="ReelwireException">The call failed; the type says how, and whether money may have been spent.</exception>
    public async Task<TResponse> SendAsync<TBody, TResponse>(
        ApiRequest request, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<TResponse> responseType, CancellationToken cancellationToken)
        where TBody : notnull
    {
        ArgumentNullException.ThrowIfNull(body);
        using var content = new JsonRequestContent(Serialize(body, bodyType), body is IMediaRequest media ? media.Media : []);
        return await (request.IsPaid ? SubmitAsync(request, content, responseType, cancellationToken) : SendAsync(request, content, responseType, cancellationToken)).ConfigureAwait(false);
    }

    private async Task<TResponse> SendAsync<TResponse>(ApiRequest request, JsonRequestContent? content, JsonTypeInfo<TResponse> responseType, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(_options.CallTimeout, _time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        using var message = NewMessage(request, content, new PaidSendTicket());
        HttpResponseMessage? response = null;
        try
        {
            response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, linked.Token).ConfigureAwait(false);
            var json = await ReadAsync(response, linked.Token).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? Deserialize(json, responseType) : throw _errors.Refused(request.Operation, response, json, isPaid: false);
        }
        catch (Exception exception) when (IsTransportFailure(exception, cancellationToken))
        {
            throw _errors.Failed(request.Operation, response?.StatusCode, exception);
        }
        finally
        {
            response?.Dispose();
        }
    }

    private async Task<TResponse> SubmitAsync<TResponse>(ApiRequest request, JsonRequestContent content, JsonTypeInfo<TResponse> responseType, CancellationToken cancellationToken)
    {
        var evidence = new SubmitEvidence(0, content.Length, null, _time.GetUtcNow());
        var ticket = new PaidSendTicket();
        using var timeout = new CancellationTokenSource(_options.SubmitTimeout, _time);

        // Aborting after the last byte would throw a paid task away: the answer is given a grace period instead.
        await using var cancellation = cancellationToken.Register(() =>
        {
            if (content.IsHandedOver && _options.CancelledSubmitGrace > TimeSpan.Zero)
            {
                timeout.CancelAfter(_options.CancelledSubmitGrace);
            }
            else
            {
                timeout.Cancel();
            }
        }).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();

        using var message = NewMessage(request, content, ticket);
        HttpResponseMessage? response = null;
        try
        {
            response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, timeout.Token).ConfigureAwait(false);
            var json = await ReadAsync(response, timeout.Token).ConfigureAwait(false);
            return SubmitClassifier.Classify(content.IsHandedOver, response.StatusCode) switch
            {
                SubmitOutcome.Accepted => Deserialize(json, responseType),
                SubmitOutcome.Unknown => throw _errors.Unknown(request.Operation, Evidence(), response, json),
                _ => throw _errors.Refused(request.Operation, response, json, isPaid: true),
            };
        }
        catch (Exception exception) when (IsTransportFailure(exception, CancellationToken.None))
        {
            // A handler that copies a request reads its body, too; the guard stopped the copy, and the ticket proves that nothing passed before.
            var isHandedOver = content.IsHandedOver && (ticket.IsSpent || exception is not PaidSendRefusedException);
            switch (SubmitClassifier.Classify(isHandedOver, response?.StatusCode ?? ticket.FirstStatus))
            {
                case SubmitOutcome.NotSent:
                    cancellationToken.ThrowIfCancellationRequested();
                    throw _errors.NotSent(request.Operation, exception);
                case SubmitOutcome.Refused or SubmitOutcome.RateLimited:
                    throw _errors.Failed(request.Operation, response?.StatusCode ?? ticket.FirstStatus, exception);
                default:
                    throw _errors.Unknown(request.Operation, Evidence(), exception);
            }
        }
        finally
        {
            response?.Dispose();
        }

        SubmitEvidence Evidence() => evidence with { BytesHanded = content.BytesHanded, StatusCode = response?.StatusCode ?? ticket.FirstStatus };
    }

    private HttpRequestMessage NewMessage(ApiRequest request, JsonRequestContent? content, PaidSendTicket ticket)
    {
        var message = new HttpRequestMessage(request.Method, new Uri(_baseAddress.AbsoluteUri.TrimEnd('/') + request.PathAndQuery)) { Content = content };
        message.Options.Set(PaidSendTicket.Key, ticket);
        message.Headers.Accept.Add(s_json);
        message.Headers.UserAgent.Add(s_userAgent);
        _vendor.Authenticate(message.Headers, _apiKey);
        foreach (var (name, value) in request.Headers ?? [])
        {
            if (value is not null)
            {
                message.Headers.Add(name, value);
            }
        }

        return message;
    }

    private static ReadOnlyMemory<byte> Serialize<TBody>(TBody body, JsonTypeInfo<TBody> bodyType)
    {
        var buffer = new ArrayBufferWriter<byte>();

        // The default encoder would turn each '+' and non-ASCII character into six bytes; this is JSON for a server, not for a page.
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        JsonSerializer.Serialize(writer, body, bodyType);
        writer.Flush();
        return buffer.WrittenMemory;
    }

    private static TResponse Deserialize<TResponse>(byte[] json, JsonTypeInfo<TResponse> responseType)
    {
        var response = JsonSerializer.Deserialize(json, responseType) ?? throw new JsonException("The body is the JSON value null.");
        (response as IRawResponse)?.KeepRawJson(json);
        return response;
    }

    private async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var limit = _options.MaxResponseBytes;
        if (response.Content.Headers.ContentLength > limit)
        {
            throw new IOException($"The answer has {response.Content.Headers.ContentLength} bytes; at most {limit} are read.");
        }

        using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var buffer = new MemoryStream();
        var block = new byte[16 * 1024];
        int count;
        while ((count = await stream.ReadAsync(block, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (buffer.Length + count > limit)
            {
                throw new IOException($"The answer has more than {limit} bytes.");
            }

            buffer.Write(block, 0, count);
        }

        return buffer.ToArray();
    }

    // Whatever the caller did not ask for: lost connections, our own timeouts, unreadable answers, and handlers of the host that gave up.
    private static bool IsTransportFailure(Exception exception, CancellationToken callersToken) =>
        exception is not ReelwireException && !(exception is OperationCanceledException && callersToken.IsCancellationRequested);
}
