using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Billing;
using Reelwire.Simulator.Control;
using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Events;
using Reelwire.Simulator.Faults;
using Reelwire.Simulator.Files;
using Reelwire.Simulator.Hosting;
using Reelwire.Simulator.Listeners;
using Reelwire.Simulator.Page;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Vendors;
using Reelwire.Simulator.Webhooks;

namespace Reelwire.Simulator;

/// <summary>
/// Plays the four video vendors on loopback, each of their hosts under a path of its own, on one port and on a port of its own. Requests are held against the
/// vendors' OpenAPI documents, tasks take their time, and results are real videos. Nothing leaves the machine and nothing costs money.
/// </summary>
public sealed class VendorSimulator : IAsyncDisposable
{
    /// <summary>The largest request body that is taken, in bytes.</summary>
    public const long LargestBody = 64L * 1024 * 1024;

    private readonly WebApplication _application;
    private readonly HostListenerFactory _listeners;
    private readonly SimulatorState _state;
    private bool _isDisposed;

    private VendorSimulator(WebApplication application, HostListenerFactory listeners, SimulatorState state)
    {
        (_application, _listeners, _state) = (application, listeners, state);
        BaseAddress = new Uri(application.Urls.First());
    }

    /// <summary>The port that all hosts have in common, each under its path: <c>http://127.0.0.1:5080/</c>.</summary>
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
    public IReadOnlyList<RecordedRequest> Requests => _state.Requests.Requests;

    /// <summary>The latest accepted submits, oldest first: a snapshot.</summary>
    public IReadOnlyList<Charge> Charges => _state.Services.Ledger.Charges;

    /// <summary>The attempts to deliver webhooks so far, oldest first: a snapshot.</summary>
    public IReadOnlyList<WebhookDelivery> Webhooks => _state.Webhooks.Deliveries;

    /// <summary>What happened so far, by time: a snapshot. With the same <see cref="SimulatorOptions.Seed"/>, a virtual clock and the same calls it is the same.</summary>
    public IReadOnlyList<SimulatorEvent> Events => _state.EventsSoFar();

    /// <summary>The faults: add some to see what a client makes of them.</summary>
    public FaultBook Faults => _state.Faults;

    /// <summary>Starts a simulator. Disposing it stops it.</summary>
    public static Task<VendorSimulator> StartAsync(SimulatorOptions? options = null, CancellationToken cancellationToken = default) =>
        StartAsync(options ?? new SimulatorOptions(), EmbeddedDocuments.Read(), cancellationToken);

    /// <summary>The address that stands for a vendor's host, on a port of its own and without a slash at its end.</summary>
    public Uri AddressOf(VendorHost host) => HostCatalog.AddressOf(host, _listeners.PortOf(host));

    /// <summary>Puts answers in the place of the next ones of an operation, in this order. The operation's own answers follow when they are used up.</summary>
    /// <param name="host">The host.</param>
    /// <param name="operationId">The operation's id in the vendor's OpenAPI document.</param>
    /// <param name="answers">The answers.</param>
    /// <exception cref="ArgumentException">The host has no such operation.</exception>
    public void Script(VendorHost host, string operationId, params IEnumerable<SimulatedAnswer> answers)
    {
        foreach (var answer in answers)
        {
            Faults.Add(new Fault { Host = host, Operation = operationId, Kind = FaultKinds.Answer, Answer = answer });
        }
    }

    /// <summary>Starts afresh: no tasks, charges, requests, webhooks, files and faults.</summary>
    public void Reset() => _state.Reset();

    /// <summary>Stops it; open connections are closed, and webhooks that wait are not sent. What it recorded can still be read.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
        {
            return;
        }

        Faults.Clear();
        await _state.Services.Webhooks.DisposeAsync();
        await _application.DisposeAsync();
    }

    internal static async Task<VendorSimulator> StartAsync(SimulatorOptions options, IReadOnlyList<ApiDocument> documents, CancellationToken cancellationToken)
    {
        var state = new SimulatorState(options, documents);
        var listeners = new HostListenerFactory(state.Faults);
        var application = Build(options, listeners);
        application.Use(ControlGate.PassAsync);
        PageEndpoints.Map(application);
        new FileEndpoints(state.Services.Files, options.TimeProvider).Map(application);
        new PartEndpoints(state.Services.Files).Map(application);
        new FalCdnEndpoints(state.Services.Files, state.Services.FalTokens).Map(application);
        new ControlEndpoints(state, listeners).Map(application);
        new ClockEndpoints(options.TimeProvider).Map(application);
        foreach (var (host, server) in state.Servers())
        {
            application.Map(HostCatalog.PrefixOf(host) + "/{**path}", (RequestDelegate)server.ServeAsync);
        }

        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch
        {
            await state.Services.Webhooks.DisposeAsync();
            await application.DisposeAsync();
            throw;
        }

        return new VendorSimulator(application, listeners, state);
    }

    // An empty builder: no configuration, environment or console of the host program may change what tests see.
    private static WebApplication Build(SimulatorOptions options, HostListenerFactory listeners)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            foreach (var host in Enum.GetValues<VendorHost>())
            {
                kestrel.Listen(new HostEndPoint(host, options.Port == 0 ? 0 : options.Port + 1 + (int)host));
            }

            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.MinRequestBodyDataRate = null;
        });
        builder.Services.AddSingleton<IConnectionListenerFactory>(listeners); // after the server's own one, which it would replace otherwise
        return builder.Build();
    }
}
