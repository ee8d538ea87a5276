using System.ComponentModel;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Reelwire.Core;

/// <summary>How a client reaches its vendor: connections, limits, clock. Made from DI, or by a client for itself.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class VideoClientConnection
{
    private readonly HttpMessageInvoker _handlers;
    private readonly HttpClient? _defaults;
    private readonly VendorProfile _vendor;
    private readonly VideoClientOptions _options;
    private readonly RequestBudget _budget;
    private readonly ILogger _logger;
    private readonly VendorTelemetry _telemetry;
    private readonly ApiKeyHeader _key;
    private readonly VendorUrlClient _vendorUrls;
    private readonly Dictionary<string, ApiTransport> _hosts = new(StringComparer.Ordinal);

    private VideoClientConnection(HttpMessageInvoker handlers, HttpClient? defaults, VendorProfile vendor, VideoClientOptions options, RequestBudget budget, ILogger logger, VendorTelemetry telemetry, MediaDownloader downloader, string? name, ITaskWebhooks? webhooks, params IDisposable[] owned)
    {
        _handlers = handlers;
        _defaults = defaults;
        _vendor = vendor;
        _options = options;
        _budget = budget;
        _logger = logger;
        _telemetry = telemetry;
        _key = new ApiKeyHeader(vendor, options.ApiKeys);
        Tasks = new TaskRuntime(vendor, options.Polling, downloader, telemetry, telemetry.Time)
        {
            ValidatesRequests = options.ValidateRequests,
            Background = Background,
            Logger = logger,
            OnAccepted = options.OnAccepted,
            ClientName = name,
            Webhooks = webhooks,
        };
        _vendorUrls = downloader.Http;
        Owned = new OwnedParts([.. owned, downloader, telemetry]);
    }

    /// <summary>What the tasks of the client share.</summary>
    public TaskRuntime Tasks { get; }

    /// <summary>What goes on although its caller has left; to wait for before the connections are closed.</summary>
    internal BackgroundReads Background { get; } = new();

    internal IDisposable Owned { get; }

    /// <summary>Over handlers of the host's factory, which has the guard in place.</summary>
    internal static VideoClientConnection FromFactory(HttpMessageInvoker handlers, HttpClient? defaults, VendorProfile vendor, VideoClientOptions options, RequestBudget budget, ILogger logger, IMeterFactory? meters, TimeProvider time, string? name = null, ITaskWebhooks? webhooks = null) =>
        new(handlers, defaults, vendor, options, budget, logger, new VendorTelemetry(vendor, meters, time), new MediaDownloader(options.Downloads, options.Retries, time), name, webhooks);

    /// <summary>With connections of its own.</summary>
    /// <param name="vendor">The vendor.</param>
    /// <param name="options">Limits and key; the key is taken from the environment when there is none.</param>
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
        options.ReadEnvironment();
        if (validator.Validate(null, options) is { Failed: true } invalid)
        {
            throw new ArgumentException(invalid.FailureMessage, nameof(options));
        }

        var handlers = new HttpMessageInvoker(new PaidSendGuard(primaryHandler ?? NewHandler(options.Transport)));
        time ??= TimeProvider.System;
        return new VideoClientConnection(
            handlers, defaults: null, vendor, options, options.Budget ?? new RequestBudget(vendor.Limits, time), NullLogger.Instance, new VendorTelemetry(vendor, meters: null, time), new MediaDownloader(options.Downloads, options.Retries, time), name: null, webhooks: null, handlers);
    }

    /// <summary>Makes what uploads images to a vendor's storage; called by the vendors' clients while they are made.</summary>
    /// <param name="operation">The operation that gives a place to upload to.</param>
    /// <param name="begin">Gives a place for a file of a type and with a name: where its bytes are put, and where the vendor reads them afterwards.</param>
    /// <param name="maxBytes">The largest file that is taken.</param>
    /// <param name="above">Images of more bytes are uploaded, although a model takes them inside its request as well; <see langword="null"/> where none is.</param>
    public MediaUploader NewUploader(string operation, Func<string, string, CancellationToken, Task<(string? UploadUrl, string? FileUrl)>> begin, long maxBytes, long? above) =>
        new(_vendorUrls, _vendor, _options, _telemetry.Time, operation, begin, maxBytes) { Above = above };

    /// <summary>Makes the transport to one of the vendor's hosts; called by the vendors' clients while they are made.</summary>
    /// <param name="host">What the client calls the host.</param>
    /// <param name="baseAddress">The host's address.</param>
    /// <param name="uploader">Uploads images ahead of requests to the host, at a vendor with a storage.</param>
    public ApiTransport To(string host, Uri baseAddress, MediaUploader? uploader = null)
    {
        var transport = new ApiTransport(new ApiHost(_handlers, _defaults, baseAddress, _key, _budget.Of(host)), _vendor, _options.Transport, _options.Retries, Background, _logger, _telemetry, uploader);
        _hosts.Add(host, transport);
        return transport;
    }

    /// <summary>The transport to a host of the client's; called by models that another assembly adds.</summary>
    /// <param name="host">What the client calls the host.</param>
    /// <exception cref="ArgumentException">The client has no such host.</exception>
    public ApiTransport To(string host) =>
        _hosts.GetValueOrDefault(host) ?? throw new ArgumentException($"The client of {_vendor.Title} has no host '{host}': the code was generated for another version of its package.", nameof(host));

    internal static SocketsHttpHandler NewHandler(TransportOptions limits) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = limits.ConnectTimeout,
        PooledConnectionLifetime = limits.ConnectionLifetime,
    };

    private sealed class OwnedParts(IDisposable[] parts) : IDisposable
    {
        public void Dispose()
        {
            foreach (var part in parts)
            {
                part.Dispose();
            }
        }
    }
}
