using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Reelwire.Core;
using Reelwire.Simulator;
using Reelwire.Simulator.Requests;

namespace Reelwire.Contract.Tests.Conformance;

/// <summary>
/// What every vendor's client must do. A new vendor inherits it, says here how its API differs, and has all the tests. They run against the simulator, on a clock that waits for nothing.
/// </summary>
public abstract partial class VendorConformance : IAsyncLifetime
{
    private const string Key = "a-good-key";

    private readonly JumpingClock _clock = new();
    private readonly CancellationTokenSource _onSubmit = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelwire-");
    private VendorSimulator _simulator = null!;

    /// <summary>The host that takes submits.</summary>
    protected abstract VendorHost Host { get; }

    /// <summary>The option that names the host.</summary>
    protected virtual string AddressOption => "BaseAddress";

    /// <summary>The environment variable that holds the key where nothing else does.</summary>
    protected abstract string KeyVariable { get; }

    /// <summary>The header that holds the key.</summary>
    protected virtual string KeyHeader => "Authorization";

    /// <summary>The operation that submits the first model's tasks.</summary>
    protected abstract string SubmitOperation { get; }

    /// <summary>The operation that reads their status.</summary>
    protected abstract string ReadOperation { get; }

    /// <summary>The vendor's word for a task that waits.</summary>
    protected abstract string Queued { get; }

    /// <summary>The vendor's word for a task that runs.</summary>
    protected abstract string Running { get; }

    /// <summary>The image member of the first model.</summary>
    protected abstract string ImageMember { get; }

    /// <summary>The answer to a submit that was accepted.</summary>
    protected abstract string Accepted(string taskId);

    /// <summary>The answer to a read of a task that is not done.</summary>
    protected abstract string Reading(string status);

    /// <summary>An image's bytes as the vendor takes them.</summary>
    protected virtual string Embedded(byte[] png) => Convert.ToBase64String(png);

    /// <summary>The status with which the vendor says that the account is empty; null where accounts have no balance.</summary>
    protected abstract HttpStatusCode? EmptyBalance { get; }

    /// <summary>The longest prompt that the vendor's page allows; null where it sets no limit.</summary>
    protected virtual int? LongestPrompt => null;

    /// <summary>Whether the vendor gives a reason for a failure.</summary>
    protected virtual bool GivesReasons => true;

    /// <summary>Whether the vendor lists its tasks.</summary>
    protected virtual bool CanList => false;

    /// <summary>Whether the vendor can cancel.</summary>
    protected virtual bool CanCancel => false;

    /// <summary>A client with connections of its own.</summary>
    protected abstract VideoClient NewClient(Uri address, Action<VideoClientOptions> configure, HttpMessageHandler? primaryHandler, TimeProvider time);

    /// <summary>Registers a client.</summary>
    protected abstract IHttpClientBuilder Add(IServiceCollection services, Uri address, Action<VideoClientOptions> configure);

    /// <summary>Registers a client whose options come from configuration.</summary>
    protected abstract IHttpClientBuilder Add(IServiceCollection services, IConfiguration configuration);

    /// <summary>The client that a host gets.</summary>
    protected abstract VideoClient ClientOf(IServiceProvider provider);

    /// <summary>Registers a client of another account.</summary>
    protected abstract IHttpClientBuilder AddNamed(IServiceCollection services, string name, Uri address, Action<VideoClientOptions> configure);

    /// <summary>Registers a client of another account whose options come from configuration.</summary>
    protected abstract IHttpClientBuilder AddNamed(IServiceCollection services, string name, IConfiguration configuration);

    /// <summary>The client of that account.</summary>
    protected abstract VideoClient NamedClientOf(IServiceProvider provider, string name);

    public async ValueTask InitializeAsync() => _simulator = await VendorSimulator.StartAsync(
        new SimulatorOptions
        {
            PollsUntilDone = 3,
            KeptBodyBytes = (int)VendorSimulator.LargestBody,
            OnRequest = request =>
            {
                if (request.Method == "POST")
                {
                    _onSubmit.Cancel();
                }
            },
        },
        TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _simulator.DisposeAsync();
        _onSubmit.Dispose();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Uri Address => _simulator.AddressOf(Host);

    private IEnumerable<RecordedRequest> Submits => _simulator.Requests.Where(request => request.Method == "POST");

    private IEnumerable<RecordedRequest> Reads => _simulator.Requests.Where(request => request.OperationId == ReadOperation);

    private static Dictionary<string, string> Headers(string name, string value) => new() { [name] = value };

    private static VideoPrompt NewPrompt(string prompt = "She turns to the camera and laughs") =>
        new() { Prompt = prompt, Image = MediaInput.FromUri(new Uri("https://example.com/first.jpg")) };

    private static Task<GenerationTask> SubmitAsync(VideoClient client, CancellationToken? cancellationToken = null) =>
        client.Models[0].SubmitAsync(NewPrompt(), cancellationToken ?? Token);

    private VideoClient NewClient(Action<VideoClientOptions>? configure = null, HttpMessageHandler? primaryHandler = null, Uri? address = null) =>
        NewClient(address ?? Address, options => Configure(options, configure), primaryHandler, _clock);

    private ServiceProvider NewHost(Action<IServiceCollection, IHttpClientBuilder> configure)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_clock);
        configure(services, Add(services, Address, options => Configure(options, null)));
        return services.BuildServiceProvider();
    }

    private static void Configure(VideoClientOptions options, Action<VideoClientOptions>? configure)
    {
        options.ApiKey = Key;
        options.Polling.MaxInterval = TimeSpan.FromSeconds(5);
        options.Downloads.AllowLoopback = true;
        configure?.Invoke(options);
    }
}
