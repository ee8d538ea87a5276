using Reelwire.Contract.Tests.Conformance;
using Reelwire.Contract.Tests.Faults;
using Reelwire.Core;
using Reelwire.Fal;
using Reelwire.Simulator;
using Reelwire.Simulator.Requests;

namespace Reelwire.Contract.Tests.Uploads;

/// <summary>fal.ai as the simulator plays it, and a client that uploads each image ahead of its request, in virtual time.</summary>
public sealed class UploadScene : IAsyncLifetime
{
    private readonly StandingTime _vendorsTime = new();
    private JumpingClock _clock = new();

    internal VendorSimulator Simulator { get; private set; } = null!;

    /// <summary>Called with each request that the simulator has read.</summary>
    internal Action<RecordedRequest> OnRequest { get; set; } = _ => { };

    /// <summary>How often an operation was asked for.</summary>
    internal int Asked(string operation) => Simulator.Requests.Count(request => request.OperationId == operation);

    public async ValueTask InitializeAsync() => Simulator = await VendorSimulator.StartAsync(
        new SimulatorOptions { TimeProvider = _vendorsTime, OnRequest = request => OnRequest(request) }, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => Simulator.DisposeAsync();

    /// <summary>Forgets what happened; whoever waits for an answer in vain gives up at once.</summary>
    internal void Reset()
    {
        Simulator.Reset();
        _clock = new JumpingClock();
        _vendorsTime.Client = _clock;
        OnRequest = request =>
        {
            if (request.Fault != "no-answer")
            {
                return;
            }

            // The bytes may take as long as all of the upload.
            if (request.Method == "PUT")
            {
                _clock.Pass(new TransportOptions().SubmitTimeout);
            }

            _clock.Expire();
        };
    }

    /// <summary>A client; <paramref name="uploadsAbove"/> tells which images it uploads though they could travel inside the request.</summary>
    internal FalClient NewClient(long? uploadsAbove = 0, HttpMessageHandler? connection = null) => new(Configured(new FalOptions { UploadImagesAbove = uploadsAbove }), connection, _clock);

    /// <summary>Leads a client's options here.</summary>
    internal FalOptions Configured(FalOptions options)
    {
        options.ApiKey = "a-good-key";
        options.QueueAddress = Simulator.AddressOf(VendorHost.FalQueue);
        options.StorageAddress = Simulator.AddressOf(VendorHost.FalRest);
        options.Transport.MaxResponseBytes = 1 << 20;
        options.Downloads.AllowLoopback = true;
        return options;
    }

    /// <summary>Lets the nearest time limit pass.</summary>
    internal void Expire() => _clock.Expire();
}
