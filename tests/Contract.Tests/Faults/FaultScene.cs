using Reelwire.Contract.Tests.Conformance;
using Reelwire.Core;
using Reelwire.Simulator;
using Reelwire.Simulator.Answers;
using Reelwire.Simulator.Faults;

namespace Reelwire.Contract.Tests.Faults;

/// <summary>The simulator, and clients that meet faults there in virtual time.</summary>
public sealed class FaultScene : IAsyncLifetime
{
    private readonly StandingTime _vendorsTime = new();
    private JumpingClock _clock = new();
    private VendorSimulator _simulator = null!;
    private IReadOnlyDictionary<HttpMethod, int> _sent = new Dictionary<HttpMethod, int>();

    public async ValueTask InitializeAsync() => _simulator = await VendorSimulator.StartAsync(
        new SimulatorOptions
        {
            PollsUntilDone = 3,
            KeptBodyBytes = 0,
            TimeProvider = _vendorsTime,
            OnRequest = request =>
            {
                if (request.Fault == "no-answer")
                {
                    _clock.Expire();
                }
            },
        },
        TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    /// <summary>How often money was spent.</summary>
    internal int Charged => _simulator.Charges.Count;

    /// <summary>How many attempts to submit the last client gave to its connections.</summary>
    internal int Submits => _sent.GetValueOrDefault(HttpMethod.Post);

    /// <summary>How many attempts to read.</summary>
    internal int Reads => _sent.GetValueOrDefault(HttpMethod.Get);

    /// <summary>How often the fault struck.</summary>
    internal int Struck => _simulator.Faults.All[^1].Struck;

    /// <summary>Whether a fault can strike a call, and no other one that has to come before it.</summary>
    internal static bool CanStrike(FaultKind kind, FreeCall call) => kind.Target switch
    {
        FaultTarget.Reads => call.IsOfTask,
        FaultTarget.Listener or FaultTarget.Connections => !call.IsOfTask,
        _ => true,
    };

    /// <summary>Submits a task without any fault.</summary>
    internal async Task<TaskHandle> BeginAsync(FaultVendor vendor, CancellationToken cancellationToken)
    {
        _simulator.Reset();
        _clock = new JumpingClock();
        _vendorsTime.Client = _clock;
        using var client = NewClient(vendor, new CountingConnection());
        return (await client.Models[0].SubmitAsync(Prompt(imageSize: null), cancellationToken)).Handle;
    }

    /// <summary>Submits under a fault that strikes an operation once, or each time.</summary>
    internal async Task<Outcome> SubmitAsync(FaultVendor vendor, FaultKind kind, int? imageSize, bool once, CancellationToken cancellationToken)
    {
        _simulator.Reset();
        _clock = new JumpingClock();
        _vendorsTime.Client = _clock;
        return await MeetAsync(vendor, kind, kind.Target == FaultTarget.Reads ? null : vendor.Submit, once, async client =>
        {
            if (kind.Target == FaultTarget.Webhooks && vendor.SubmitWithWebhook is { } submit)
            {
                await submit(client, $"{_simulator.BaseAddress}/no-receiver", cancellationToken);
            }
            else
            {
                var task = await client.Models[0].SubmitAsync(Prompt(imageSize), cancellationToken);
                Assert.Equal(Assert.Single(_simulator.Charges).TaskId, task.Handle.TaskId);
            }

            return "accepted";
        });
    }

    /// <summary>Saves a task's video under a fault that begins when its URL is known.</summary>
    internal async Task<Outcome> DownloadAsync(FaultVendor vendor, FaultKind kind, TaskHandle handle, string path, CancellationToken cancellationToken)
    {
        using var client = NewClient(vendor, new CountingConnection());
        var task = client.Resume(handle);
        await task.WaitForOutputUrlsAsync(cancellationToken);
        return await MeetAsync(vendor, kind, operation: null, once: false, async _ =>
        {
            await task.SaveAsync(path, cancellationToken);
            return "saved";
        });
    }

    /// <summary>Makes a call under a fault that strikes an operation each time; all of them when none is named.</summary>
    internal Task<Outcome> CallAsync(FaultVendor vendor, FaultKind kind, string? operation, Func<VideoClient, Task<string>> call) => MeetAsync(vendor, kind, operation, once: false, call);

    private async Task<Outcome> MeetAsync(FaultVendor vendor, FaultKind kind, string? operation, bool once, Func<VideoClient, Task<string>> call)
    {
        var fault = _simulator.Faults.Add(new Fault
        {
            Host = vendor.Host,
            Kind = kind.Name,
            Operation = kind.Target is FaultTarget.Listener or FaultTarget.Connections ? null : operation,
            Occurrence = kind.Target == FaultTarget.Listener ? null : once ? new FaultOccurrence { Next = 1 } : new FaultOccurrence { Every = 1 },
            Answer = kind.Name == FaultKinds.Answer ? SimulatedAnswer.Json(418, "I am a teapot") with { ContentType = "text/plain" } : null,
        });
        var connection = new CountingConnection
        {
            OnSend = number =>
            {
                if (once && number == 2 && kind.Target == FaultTarget.Listener)
                {
                    _simulator.Faults.Remove(fault.Id);
                }
            },
            OnAnswer = () =>
            {
                if (kind.Name == "slow-answer" && fault.Struck > 0)
                {
                    _clock.Expire();
                }
            },
        };
        using var client = NewClient(vendor, connection);
        try
        {
            return new Outcome(await call(client));
        }
        catch (ReelwireException failure)
        {
            return Outcome.Of(failure);
        }
        finally
        {
            _sent = connection.Sent;
        }
    }

    private VideoClient NewClient(FaultVendor vendor, CountingConnection connection) => vendor.New(
        _simulator.AddressOf(vendor.Host),
        options =>
        {
            options.ApiKey = "a-good-key";

            // Time for a few looks, of which each may take as long as a call may.
            (options.Polling.MinInterval, options.Polling.MaxInterval) = (TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20));
            options.Polling.NotFoundGrace = TimeSpan.FromSeconds(5);
            options.Polling.Deadline = TimeSpan.FromSeconds(160);
            options.Transport.MaxResponseBytes = 1 << 20;
            options.Downloads.AllowLoopback = true;
        },
        connection,
        _clock);

    private static VideoPrompt Prompt(int? imageSize) => new()
    {
        Prompt = "She smiles",
        Image = imageSize is { } size ? MediaInput.FromBytes(Png.OfSize(640, 480, size)) : MediaInput.FromUri(new Uri("https://example.com/first.jpg")),
    };
}
