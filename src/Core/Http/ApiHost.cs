using System.Net;

namespace Reelwire.Core;

/// <summary>One host of a vendor: makes the requests for it, and sends them through the handlers.</summary>
internal sealed class ApiHost
{
    /// <summary>What every request says, besides its key.</summary>
    public static readonly KeyValuePair<string, string>[] FixedHeaders = [new("Accept", "application/json"), new("User-Agent", "Reelwire")];

    // Paths are escaped when they are put together, and none has a segment to fold: looking for those again would be a tenth of a GET.
    private static readonly UriCreationOptions s_asWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly HttpMessageInvoker _handlers;
    private readonly HttpClient? _defaults;
    private readonly string _prefix;
    private PaidAddress? _lastPaid;

    /// <param name="handlers">The host's handlers, the guard among them. An <see cref="HttpClient"/> would cost a quarter of a call, for timeouts and buffers that are not used here.</param>
    /// <param name="defaults">Headers and version that the host's configuration gives all requests.</param>
    /// <param name="address">The host's address.</param>
    /// <param name="key">The header with the key.</param>
    /// <param name="budget">How often the host may be asked.</param>
    public ApiHost(HttpMessageInvoker handlers, HttpClient? defaults, Uri address, ApiKeyHeader key, HostBudget budget)
    {
        _handlers = handlers;
        _defaults = defaults;
        Key = key;
        Budget = budget;
        Address = address;
        _prefix = address.AbsoluteUri.TrimEnd('/');
    }

    public Uri Address { get; }

    /// <summary>What each attempt waits for.</summary>
    public HostBudget Budget { get; }

    /// <summary>What each request tells who sends it.</summary>
    public ApiKeyHeader Key { get; }

    /// <param name="request">The request.</param>
    /// <param name="content">Its body.</param>
    /// <param name="key">The value of <see cref="Key"/>.</param>
    public HttpRequestMessage NewMessage(in ApiRequest request, JsonRequestContent? content, string key)
    {
        var message = new HttpRequestMessage(request.Method, AddressOf(request))
        {
            Content = content,
            Version = _defaults?.DefaultRequestVersion ?? HttpVersion.Version11,
            VersionPolicy = _defaults?.DefaultVersionPolicy ?? HttpVersionPolicy.RequestVersionOrLower,
        };
        if (content is not null && _defaults is not null)
        {
            // The content has its ticket; a copy that a handler of the host makes has it from here.
            message.Options.Set(PaidSendTicket.Key, content.Ticket);
        }

        // Without validation, as all that is fixed: parsing these would take longer than writing the body.
        foreach (var (name, value) in FixedHeaders)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        message.Headers.TryAddWithoutValidation(Key.Name, key);
        for (var index = 0; index < request.Headers?.Count; index++)
        {
            if (request.Headers[index] is { Value: not null } header)
            {
                message.Headers.Add(header.Key, header.Value);
            }
        }

        if (_defaults is not null)
        {
            AddDefaults(message, _defaults);
        }

        return message;
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken) => _handlers.SendAsync(message, cancellationToken);

    // A submit goes to the same path each time, and parsing that would be a tenth of the call; other paths have ids.
    private Uri AddressOf(in ApiRequest request)
    {
        if (!request.IsPaid)
        {
            return new Uri(request.PathAndQuery.At(_prefix), s_asWritten);
        }

        var last = _lastPaid;
        if (last is null || last.Path != request.PathAndQuery)
        {
            _lastPaid = last = new PaidAddress(request.PathAndQuery, new Uri(request.PathAndQuery.At(_prefix), s_asWritten));
        }

        return last.Uri;
    }

    // As HttpClient does it: what a request says itself comes first.
    private static void AddDefaults(HttpRequestMessage message, HttpClient defaults)
    {
        foreach (var (name, values) in defaults.DefaultRequestHeaders.NonValidated)
        {
            if (!message.Headers.NonValidated.Contains(name))
            {
                message.Headers.TryAddWithoutValidation(name, values);
            }
        }
    }

    private sealed record PaidAddress(RequestPath Path, Uri Uri);
}
