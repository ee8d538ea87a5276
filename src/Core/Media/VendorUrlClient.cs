using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Reelwire.Core;

/// <summary>
/// Follows URLs that a vendor named, which are not trusted: no credentials, cookies or proxy, only https to public addresses, every redirect and every resolved address checked, nothing decompressed.
/// </summary>
internal sealed class VendorUrlClient : IDisposable
{
    private const int MaxRedirects = 5;

    private readonly UrlRules _rules;
    private readonly HttpMessageInvoker _http;

    public VendorUrlClient(DownloadOptions options)
        : this(options, rules => new PinnedConnection(rules))
    {
    }

    public VendorUrlClient(DownloadOptions options, Func<UrlRules, PinnedConnection> connection)
    {
        _rules = new UrlRules(options);
        _http = new HttpMessageInvoker(NewHandler(options, connection(_rules)));
    }

    /// <summary>What its requests are sent with.</summary>
    public static SocketsHttpHandler NewHandler(DownloadOptions options, PinnedConnection connection) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = options.ConnectTimeout,
        PooledConnectionLifetime = options.ConnectionLifetime,
        ConnectCallback = connection.ConnectAsync,
    };

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>The answer to a GET, at the end of its redirects, whatever its status.</summary>
    /// <exception cref="DownloadRefusedException">A URL may not be followed.</exception>
    /// <exception cref="HttpRequestException">A server could not be reached, or did not answer.</exception>
    public async Task<HttpResponseMessage> GetAsync(string url, RangeHeaderValue? range, RangeConditionHeaderValue? condition, CancellationToken cancellationToken)
    {
        var uri = _rules.Check(Uri.TryCreate(url, UriKind.Absolute, out var parsed) ? parsed : null);
        for (var hop = 0; hop <= MaxRedirects; hop++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            request.Headers.Range = range;
            request.Headers.IfRange = condition;
            var response = await SendAsync(request, cancellationToken).ConfigureAwait(false);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
            {
                return response;
            }

            response.Dispose();
            uri = _rules.Check(new Uri(uri, location));
        }

        throw new DownloadRefusedException($"it was redirected more than {MaxRedirects} times");
    }

    /// <summary>The answer to a PUT, whose redirects are not followed: its content may be readable once only.</summary>
    /// <inheritdoc cref="GetAsync" path="/exception"/>
    public async Task<HttpResponseMessage> PutAsync(string? url, HttpContent content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, _rules.Check(Uri.TryCreate(url, UriKind.Absolute, out var parsed) ? parsed : null)) { Content = content };
        return await SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException exception) when (exception.InnerException is DownloadRefusedException refused)
        {
            throw new DownloadRefusedException(refused.Message);
        }
        catch (SocketException exception)
        {
            // SocketsHttpHandler looks at the other end of each new connection, and lets this through when it is gone by then.
            throw new HttpRequestException(HttpRequestError.ConnectionError, exception.Message, exception);
        }
    }
}
