using System.Buffers;
using System.ComponentModel;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
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
    private static readonly MediaTypeWithQualityHeaderValue s_json = new("application/json");
    private static readonly ProductInfoHeaderValue s_userAgent = new(new ProductHeaderValue("Reelwire"));

    private readonly HttpClient _http;
    private readonly VendorProfile _vendor;
    private readonly Uri _baseAddress;
    private readonly string _apiKey;
    private readonly TransportOptions _options;
    private readonly TimeProvider _time;
    private readonly ErrorFactory _errors;
    private readonly SubmitSender _submits;
    private readonly ResiliencePipeline _reads;

    /// <summary>Makes a transport over a client whose handlers include the paid-send guard.</summary>
    internal ApiTransport(
        HttpClient http, VendorProfile vendor, Uri baseAddress, string apiKey, TransportOptions options, RetryOptions retries, BackgroundReads background, ILogger logger, TimeProvider time)
    {
        _http = http;
        _vendor = vendor;
        _baseAddress = baseAddress;
        _apiKey = apiKey;
        _options = options;
        _time = time;
        _errors = new ErrorFactory(vendor, time);
        _submits = new SubmitSender(http, vendor, _errors, options, retries, background, logger, time);
        _reads = ReadPipeline.Create(retries, retries.ReadTime, ErrorFactory.MayPass, failure => (failure as ReelwireException)?.Details.RetryAfter, time);
    }

    /// <summary>Makes a call without a body.</summary>
    /// <exception cref="ReelwireException">The call failed; the type says how.</exception>
    public async Task<TResponse> SendAsync<TResponse>(ApiRequest request, JsonTypeInfo<TResponse> responseType, CancellationToken cancellationToken)
    {
        if (!request.IsRepeated)
        {
            return await SendAsync(request, content: null, responseType, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            return await _reads.ExecuteAsync(async token => await SendAsync(request, content: null, responseType, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutRejectedException exception)
        {
            throw _errors.Failed(request.Operation, status: null, exception);
        }
    }

    /// <summary>Makes a call with a JSON body. A paid one is paid at most once: it is sent again only when it cannot have reached the vendor whole.</summary>
    /// <exception cref="ReelwireException">The call failed; the type says how, and whether money may have been spent.</exception>
    /// <exception cref="SubmitCancelledException{TResponse}">A paid call was cancelled after it had been sent whole.</exception>
    public async Task<TResponse> SendAsync<TBody, TResponse>(
        ApiRequest request, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<TResponse> responseType, CancellationToken cancellationToken)
        where TBody : notnull
    {
        ArgumentNullException.ThrowIfNull(body);
        var (json, media) = Serialize(body, bodyType);
        if (request.IsPaid)
        {
            return await _submits.SendAsync(request.Operation, ticket => NewMessage(request, new JsonRequestContent(json, media), ticket), media, responseType, cancellationToken).ConfigureAwait(false);
        }

        using var content = new JsonRequestContent(json, media);
        return await SendAsync(request, content, responseType, cancellationToken).ConfigureAwait(false);
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
            var json = await JsonAnswer.ReadAsync(response, _options.MaxResponseBytes, linked.Token).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? JsonAnswer.Parse(json, responseType) : throw _errors.Refused(request.Operation, response, json, isPaid: false);
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

    private HttpRequestMessage NewMessage(ApiRequest request, JsonRequestContent? content, PaidSendTicket ticket)
    {
        var message = new HttpRequestMessage(request.Method, new Uri(_baseAddress.AbsoluteUri.TrimEnd('/') + request.PathAndQuery))
        {
            Content = content,
            Version = _http.DefaultRequestVersion,
            VersionPolicy = _http.DefaultVersionPolicy,
        };
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

    private static (ReadOnlyMemory<byte> Json, IReadOnlyList<MediaInput> Media) Serialize<TBody>(TBody body, JsonTypeInfo<TBody> bodyType)
    {
        var buffer = new ArrayBufferWriter<byte>();

        // The default encoder would turn each '+' and non-ASCII character into six bytes; this is JSON for a server, not for a page.
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var request = new RequestWriter(writer);
        if (body is IJsonRequest)
        {
            request.WriteItem(body);
        }
        else
        {
            JsonSerializer.Serialize(writer, body, bodyType);
        }

        writer.Flush();
        return (buffer.WrittenMemory, request.Media);
    }

    // Whatever the caller did not ask for: lost connections, our own timeouts, unreadable answers, and handlers of the host that gave up.
    private static bool IsTransportFailure(Exception exception, CancellationToken callersToken) =>
        exception is not ReelwireException && !(exception is OperationCanceledException && callersToken.IsCancellationRequested);
}
