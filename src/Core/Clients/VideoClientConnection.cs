using System.ComponentModel;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Reelwire.Core;

/// <summary>How a client reaches its vendor: connections, limits, clock. Made from DI, or by a client for itself.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class VideoClientConnection
{
    private readonly HttpClient _http;
    private readonly VendorProfile _vendor;
    private readonly VideoClientOptions _options;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;

    private VideoClientConnection(HttpClient http, VendorProfile vendor, VideoClientOptions options, ILogger logger, TimeProvider time, MediaDownloader downloader, IDisposable owned)
    {
        _http = http;
        _vendor = vendor;
        _options = options;
        _logger = logger;
        _time = time;
        Tasks = new TaskRuntime(vendor, options.Polling, downloader, time)
        {
            ValidatesRequests = options.ValidateRequests,
            Background = Background,
            Logger = logger,
            OnAccepted = options.OnAccepted,
        };
        Owned = owned;
    }

    /// <summary>What the tasks of the client share.</summary>
    public TaskRuntime Tasks { get; }

    /// <summary>What goes on although its caller has left; to wait for before the connections are closed.</summary>
    internal BackgroundReads Background { get; } = new();

    internal IDisposable Owned { get; }

    /// <summary>Over a client of the host's factory, which has the guard in place.</summary>
    internal static VideoClientConnection FromFactory(HttpClient http, VendorProfile vendor, VideoClientOptions options, ILogger logger, TimeProvider time)
    {
        var downloader = new MediaDownloader(options.Downloads, options.Retries, time);
        return new(http, vendor, options, logger, time, downloader, downloader);
    }

    /// <summary>With connections of its own.</summary>
    /// <param name="vendor">The vendor.</param>
    /// <param name="options">Limits and key.</param>
    /// <param name="validator">Checks the options.</param>
    /// <param name="primaryHandler">What sends; a <see cref="SocketsHttpHandler"/> when absent. The guard goes around it.</param>
    /// <param name="time">The clock; the system's when absent.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static VideoClientConnection Create<TOptions>(
        VendorProfile vendor, TOptions options, IValidateOptions<TOptions> validator, HttpMessageHandler? primaryHandler, TimeProvider? time)
        where TOptions : VideoClientOptions
    {
        ArgumentNullException.ThrowIfNull(vendor);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(validator);
        if (validator.Validate(null, options) is { Failed: true } invalid)
        {
            throw new ArgumentException(invalid.FailureMessage, nameof(options));
        }

        var http = new HttpClient(new PaidSendGuard(primaryHandler ?? NewHandler())) { Timeout = Timeout.InfiniteTimeSpan };
        var downloader = new MediaDownloader(options.Downloads, options.Retries, time ?? TimeProvider.System);
        return new VideoClientConnection(http, vendor, options, NullLogger.Instance, time ?? TimeProvider.System, downloader, new OwnedConnections(http, downloader));
    }

    /// <summary>A transport to one of the vendor's hosts.</summary>
    public ApiTransport To(Uri baseAddress) => new(_http, _vendor, baseAddress, _options.ApiKey, _options.Transport, _options.Retries, Background, _logger, _time);

    internal static SocketsHttpHandler NewHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    };

    private sealed class OwnedConnections(HttpClient http, MediaDownloader downloader) : IDisposable
    {
        public void Dispose()
        {
            http.Dispose();
            downloader.Dispose();
        }
    }
}
