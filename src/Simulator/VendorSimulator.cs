using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Billing;
using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Files;
using Reelwire.Simulator.Hosting;
using Reelwire.Simulator.Requests;

namespace Reelwire.Simulator;

/// <summary>
/// Plays the four video vendors on one loopback port, each of their hosts under a path of its own. Requests are held against the vendors' OpenAPI documents,
/// tasks take their time, and results are real videos. Nothing leaves the machine and nothing costs money.
/// </summary>
public sealed class VendorSimulator : IAsyncDisposable
{
    /// <summary>The largest request body that is taken, in bytes.</summary>
    public const long LargestBody = 64L * 1024 * 1024;

    private readonly WebApplication _application;
    private readonly IReadOnlyDictionary<VendorHost, HostServer> _servers;
    private readonly ScriptBook _scripts;
    private readonly RequestLog _log;
    private readonly Ledger _ledger;

    private VendorSimulator(WebApplication application, IReadOnlyDictionary<VendorHost, HostServer> servers, ScriptBook scripts, RequestLog log, Ledger ledger)
    {
        (_application, _servers, _scripts, _log, _ledger) = (application, servers, scripts, log, ledger);
        BaseAddress = new Uri(application.Urls.Single());
    }

    /// <summary>Where it listens: <c>http://127.0.0.1:5080/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Stands for <c>https://api.freepik.com</c>.</summary>
    public Uri Freepik => AddressOf(VendorHost.Freepik);

    /// <summary>Stands for <c>https://queue.fal.run</c>.</summary>
    public Uri FalQueue => AddressOf(VendorHost.FalQueue);

    /// <summary>Stands for <c>https://fal.run</c>.</summary>
    public Uri FalRun => AddressOf(VendorHost.FalRun);

    /// <summary>Stands for <c>https://rest.fal.ai</c>.</summary>
    public Uri FalRest => AddressOf(VendorHost.FalRest);

    /// <summary>Stands for <c>https://api.novita.ai</c>.</summary>
    public Uri Novita => AddressOf(VendorHost.Novita);

    /// <summary>Stands for <c>https://api.aimlapi.com</c>.</summary>
    public Uri AimlApi => AddressOf(VendorHost.AimlApi);

    /// <summary>The requests so far, oldest first: a snapshot. Each is there before its answer is sent.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _log.Requests;

    /// <summary>The accepted submits so far, oldest first: a snapshot.</summary>
    public IReadOnlyList<Charge> Charges => _ledger.Charges;

    /// <summary>Starts a simulator. Disposing it stops it.</summary>
    public static Task<VendorSimulator> StartAsync(SimulatorOptions? options = null, CancellationToken cancellationToken = default) =>
        StartAsync(options ?? new SimulatorOptions(), EmbeddedDocuments.Read(), cancellationToken);

    /// <summary>The address that stands for a vendor's host, without a slash at its end.</summary>
    public Uri AddressOf(VendorHost host) => new(BaseAddress, HostCatalog.PrefixOf(host));

    /// <summary>Puts answers in the place of the next ones of an operation, in this order. The operation's own answers follow when they are used up.</summary>
    /// <param name="host">The host.</param>
    /// <param name="operationId">The operation's id in the vendor's OpenAPI document.</param>
    /// <param name="answers">The answers.</param>
    /// <exception cref="ArgumentException">The host has no such operation.</exception>
    public void Script(VendorHost host, string operationId, params IEnumerable<SimulatedAnswer> answers)
    {
        var known = _servers[host].OperationIds;
        if (!known.Contains(operationId, StringComparer.Ordinal))
        {
            throw new ArgumentException($"{host} has no operation '{operationId}'. It has: {string.Join(", ", known)}.", nameof(operationId));
        }

        _scripts.Add(host, operationId, answers);
    }

    /// <summary>Stops it; open connections are closed.</summary>
    public ValueTask DisposeAsync() => _application.DisposeAsync();

    internal static async Task<VendorSimulator> StartAsync(SimulatorOptions options, IReadOnlyList<ApiDocument> documents, CancellationToken cancellationToken)
    {
        var (scripts, log, ledger, files) = (new ScriptBook(), new RequestLog(options), new Ledger(), new FileStore());
        var servers = Enum.GetValues<VendorHost>().ToDictionary(
            host => host,
            host =>
            {
                var document = HostCatalog.DocumentOf(host, documents);
                return new HostServer(host, HostCatalog.PrefixOf(host), document, HostCatalog.ProtocolOf(host, document, options, files, ledger), scripts, log, options);
            });

        var application = Build(options);
        FileEndpoints.Map(application, files);
        foreach (var (host, server) in servers)
        {
            application.Map(HostCatalog.PrefixOf(host) + "/{**path}", (RequestDelegate)server.ServeAsync);
        }

        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }

        return new VendorSimulator(application, servers, scripts, log, ledger);
    }

    // An empty builder: no configuration, environment or console of the host program may change what tests see.
    private static WebApplication Build(SimulatorOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.MinRequestBodyDataRate = null;
        });
        return builder.Build();
    }
}
