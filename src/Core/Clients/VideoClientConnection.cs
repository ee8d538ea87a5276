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
        Uploads = new MediaUploader(downloader.Http, vendor, options.Transport.SubmitTimeout, telemetry.Time);
        Owned = new OwnedParts([.. owned, downloader, telemetry]);
    }

    /// <summary>What the tasks of the client share.</summary>
    public TaskRuntime Tasks { get; }

    /// <summary>What goes on although its caller has left; to wait for before the connections are closed.</summary>
    internal BackgroundReads Background { get; } = new();

    /// <summary>Uploads of images ahead of a request.</summary>
    public MediaUploader Uploads { get; }

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

    /// <summary>Makes the transport to one of the vendor's hosts; called by the vendors' clients while they are made.</summary>
    /// <param name="host">What the client calls the host.</param>
    /// <param name="baseAddress">The host's address.</param>
    public ApiTransport To(string host, Uri baseAddress)
    {
        var transport = new ApiTransport(new ApiHost(_handlers, _defaults, baseAddress, _key, _budget.Of(host)), _vendor, _options.Transport, _options.Retries, Background, _logger, _telemetry);
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
