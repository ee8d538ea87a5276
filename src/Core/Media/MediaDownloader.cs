using System.Net;
using System.Net.Sockets;
using Polly;

namespace Reelwire.Core;

/// <summary>
/// Saves results. A vendor names their URLs, so they are not trusted: no credentials are sent, only https to public addresses is followed, every redirect and resolved address is checked, and the size is bounded.
/// </summary>
internal sealed class MediaDownloader : IDisposable
{
    private const int MaxRedirects = 5;
    private const int BlockLength = 64 * 1024;

    private readonly HttpMessageInvoker _http;
    private readonly DownloadOptions _options;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline _retries;

    /// <summary>Makes a downloader with connections of its own.</summary>
    public MediaDownloader(DownloadOptions options, RetryOptions retries, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(retries);
        _options = options;
        _time = time;
        _retries = ReadPipeline.Create(retries, total: null, MayPass, failure => (failure as DownloadRefusedException)?.RetryAfter, time);
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ConnectCallback = ConnectAsync,
        });
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>The full path of a file that may be made.</summary>
    /// <exception cref="IOException">It exists already, or its folder does not.</exception>
    internal static string Target(string path, TaskHandle? handle)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var target = Path.GetFullPath(path);
        if (File.Exists(target))
        {
            throw new IOException($"The file '{path}' exists already and is not overwritten. Nothing is lost: resume the task from {handle} and save it elsewhere.");
        }

        if (Path.GetDirectoryName(target) is { Length: > 0 } folder && !Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"The folder of '{path}' does not exist. Nothing is lost: make the folder, resume the task from {handle} and save again.");
        }

        return target;
    }

    internal async Task<SavedMedia> SaveAsync(string url, string path, ErrorDetails details, CancellationToken cancellationToken)
    {
        var target = Target(path, details.Handle);
        using var timeout = new CancellationTokenSource(_options.Timeout, _time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await _retries.ExecuteAsync(async token => await FetchAsync(url, target, token).ConfigureAwait(false), linked.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or UnauthorizedAccessException or DownloadRefusedException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new DownloadFailedException(
                $"The result of task {details.Handle} could not be saved: {Reason(exception)}. It still lies at the vendor until its URL expires; resume the task from its handle and save again.", details, exception);
        }
    }

    private async Task<SavedMedia> FetchAsync(string url, string target, CancellationToken cancellationToken)
    {
        var temporary = $"{target}.{Guid.NewGuid():N}.part";
        try
        {
            using var response = await GetAsync(url, cancellationToken).ConfigureAwait(false);
            var length = await CopyAsync(response, temporary, cancellationToken).ConfigureAwait(false);
            File.Move(temporary, target, overwrite: false);
            return new SavedMedia(target, length, response.Content.Headers.ContentType?.MediaType);
        }
        finally
        {
            // Deleting a file that was never made may fail, and would hide why.
            if (File.Exists(temporary))
            {
                File.Delete(temporary);
            }
        }
    }

    private async Task<HttpResponseMessage> GetAsync(string url, CancellationToken cancellationToken)
    {
        var uri = Check(Uri.TryCreate(url, UriKind.Absolute, out var parsed) ? parsed : null);
        for (var hop = 0; hop <= MaxRedirects; hop++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            var response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
            {
                return response;
            }

            using (response)
            {
                if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
                {
                    var asked = response.Headers.RetryAfter;
                    throw new DownloadRefusedException($"{uri.Host} answered with {(int)response.StatusCode}")
                    {
                        MayPass = (int)response.StatusCode is 408 or 425 or 429 or >= 500,
                        RetryAfter = asked?.Delta ?? (asked?.Date is { } date ? TimeSpan.FromTicks(Math.Max(0, (date - _time.GetUtcNow()).Ticks)) : null),
                    };
                }

                uri = Check(new Uri(uri, location));
            }
        }

        throw new DownloadRefusedException($"it was redirected more than {MaxRedirects} times");
    }

    private async Task<long> CopyAsync(HttpResponseMessage response, string path, CancellationToken cancellationToken)
    {
        var expected = response.Content.Headers.ContentLength;
        if (expected > _options.MaxBytes)
        {
            throw new DownloadRefusedException($"it has {expected} bytes; at most {_options.MaxBytes} are saved");
        }

        using var source = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
        var block = new byte[BlockLength];
        long total = 0;
        int count;
        while ((count = await source.ReadAsync(block, cancellationToken).ConfigureAwait(false)) > 0)
        {
            total += count;
            if (total > _options.MaxBytes)
            {
                throw new DownloadRefusedException($"it has more than {_options.MaxBytes} bytes");
            }

            await target.WriteAsync(block.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
        }

        if (expected is not null && expected != total)
        {
            throw new DownloadRefusedException($"it ended after {total} of {expected} bytes") { MayPass = true };
        }

        return total > 0 ? total : throw new DownloadRefusedException("it is empty");
    }

    private Uri Check(Uri? uri)
    {
        if (uri is null || (uri.Scheme != Uri.UriSchemeHttps && !(_options.AllowLoopback && uri is { Scheme: "http", IsLoopback: true })))
        {
            throw new DownloadRefusedException("the vendor named no https URL");
        }

        return uri.UserInfo.Length == 0 ? uri : throw new DownloadRefusedException("the vendor's URL holds credentials");
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        // The address is checked here, where the connection is made, so that a name cannot resolve to another one in between.
        var host = context.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host, out var address) ? [address] : await Dns.GetHostAddressesAsync(host, cancellationToken).ConfigureAwait(false);
        var allowed = Array.FindAll(addresses, candidate => NetworkAddress.IsPublic(candidate) || (_options.AllowLoopback && IPAddress.IsLoopback(candidate)));
        if (allowed.Length == 0)
        {
            throw new DownloadRefusedException($"{host} is no public address");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // Lost connections, and servers that say so; not what is refused here, nor a disk that is full.
    private static bool MayPass(Exception exception) => exception switch
    {
        DownloadRefusedException refused => refused.MayPass,
        HttpRequestException { InnerException: DownloadRefusedException } => false,
        HttpRequestException or HttpIOException => true,
        IOException { InnerException: SocketException } => true,
        _ => false,
    };

    private static string Reason(Exception exception) => exception switch
    {
        DownloadRefusedException or IOException or UnauthorizedAccessException => exception.Message,
        HttpRequestException { InnerException: DownloadRefusedException refused } => refused.Message,
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } http => http.HttpRequestError.ToString(),
        OperationCanceledException => "it took too long",
        _ => exception.GetType().Name,
    };
}
