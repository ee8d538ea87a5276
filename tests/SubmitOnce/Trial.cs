using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Reelwire.Contract.Tests.Conformance;
using Reelwire.Core;
using Reelwire.Simulator;
using Reelwire.Simulator.Faults;
using Reelwire.Simulator.Requests;

namespace Reelwire.SubmitOnce;

/// <summary>One submit under one plan, judged by the simulator's ledger.</summary>
internal sealed class Trial(TrialPlan plan, VendorSimulator simulator, Arrival arrival, Action<IServiceCollection, IHttpClientBuilder>? configure) : IDisposable
{
    // What hangs until the client gives up.
    private static readonly string[] s_endless = ["no-answer", "slow-answer"];
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly TrialClock _clock = new();
    private readonly ConcurrentQueue<TaskHandle> _handles = new();
    private readonly CancellationTokenSource _caller = new();
    private volatile Action _giveUp = () => { };
    private ScriptedFault? _fault;
    private bool _isUnknown;
    private string _told = "a task";

    /// <summary>Runs it; a trial that hangs is a fault of the client's, and told as such.</summary>
    public async Task<Verdict> RunAsync(CancellationToken cancellationToken)
    {
        using var witness = new WireWitness(NewConnection(), OnSend);
        _fault = plan.Fault is null ? null : simulator.Faults.Add(NewFault(plan.Fault));
        arrival.Listen(OnArrival);
        await using (var host = NewHost(witness))
        {
            await using var client = plan.Host == HostKind.None ? plan.Vendor.New(simulator, Configure, witness, _clock) : plan.Vendor.Get(host);
            await SubmitAsync(client).WaitAsync(s_patience, cancellationToken);
        }

        arrival.Listen(_ => { });
        return Judge(witness);
    }

    public void Dispose() => _caller.Dispose();

    private string Operation => plan.Vendor.Submits[plan.Model];

    private async Task SubmitAsync(VideoClient client)
    {
        try
        {
            var image = plan.Image switch
            {
                ImageKind.Uri => MediaInput.FromUri(new Uri("https://example.com/first.jpg")),
                ImageKind.Stream or ImageKind.LongStream => MediaInput.FromStream(new MemoryStream(Images.Of(plan.Image))),
                _ => MediaInput.FromBytes(Images.Of(plan.Image)),
            };
            var task = await client.Models[plan.Model].SubmitAsync(new VideoPrompt { Prompt = "She smiles", Image = image }, _caller.Token);
            _handles.Enqueue(task.Handle);
            if (plan.Waits)
            {
                await task.WaitForOutputUrlsAsync();
            }
        }
        catch (SubmitCancelledException<TaskHandle> sent)
        {
            await ReadAsync(sent.Answer);
        }
        catch (Exception exception) when (exception is ReelwireException || (exception is OperationCanceledException && _caller.IsCancellationRequested))
        {
            Hear(exception);
        }
    }

    private async Task ReadAsync(Task<TaskHandle> answer)
    {
        try
        {
            await answer;
        }
        catch (ReelwireException exception)
        {
            Hear(exception);
        }
    }

    // Whether it is true, the ledger tells.
    private void Hear(Exception exception)
    {
        _isUnknown |= exception is SubmitOutcomeUnknownException;
        _told = $"{exception.GetType().Name}: {exception.Message} {exception.InnerException?.ToString()}";
    }

    private Verdict Judge(WireWitness witness)
    {
        var charges = simulator.Charges.Select(charge => charge.TaskId).ToList();
        var handles = _handles.Select(handle => handle.TaskId).ToHashSet(StringComparer.Ordinal);
        var attempts = witness.Attempts.ToList();
        var failed = attempts.Where(attempt => !attempt.IsAccepted).ToList();

        // An impatient host throws answers away that the vendor gave: of them the client knows nothing.
        var untold = charges.Exists(charge => !handles.Contains(charge));
        var isIdTold = simulator.Requests.Any(request => request.OperationId == Operation && request is { Fault: null, Status: 200 });
        var isUnsent = plan.CanRecover && failed.Count > 0 && failed.TrueForAll(attempt => !attempt.IsWhole);
        return new Verdict
        {
            Told = _told,
            IsDoubleCharge = charges.Count > 1,
            IsIdLost = handles.Except(charges, StringComparer.Ordinal).Any() || (untold && isIdTold && plan.Host is not HostKind.Impatient),
            IsUnreported = untold && !_isUnknown,
            IsUnsent = isUnsent,
            IsRecovered = isUnsent && handles.Count == 1,
        };
    }

    private void OnSend(int attempts)
    {
        if (plan.Cancel == CancelKind.OnSend)
        {
            _caller.Cancel();
        }

        // A vendor that is away comes back after some attempts.
        if (plan.Fault?.Name == FaultKinds.ConnectionRefused && attempts > plan.Strikes)
        {
            simulator.Faults.Remove(_fault!.Id);
        }
    }

    private void OnArrival(RecordedRequest request)
    {
        if (request.OperationId == Operation)
        {
            _giveUp();
            if (plan.Cancel == CancelKind.OnArrival)
            {
                _caller.Cancel();
            }
        }

        if (request.Fault is { } fault && s_endless.Contains(fault))
        {
            _clock.Expire();
        }
    }

    private Fault NewFault(FaultKind kind) => new()
    {
        Host = plan.StrikesStorage ? plan.Vendor.Storage!.Value : plan.Vendor.Host,
        Kind = kind.Name,
        Operation = kind.Target switch
        {
            _ when plan.StrikesStorage => null,
            FaultTarget.Requests => plan.Waits && plan.Strikes == 1 ? null : Operation,
            FaultTarget.Submits => Operation,
            _ => null,
        },
        Occurrence = kind.Name == FaultKinds.ConnectionRefused ? null : new FaultOccurrence { Next = plan.Strikes },
    };

    private ServiceProvider NewHost(WireWitness witness)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_clock);
        if (plan.Host is HostKind.RetryForAll or HostKind.CopyForAll)
        {
            services.ConfigureHttpClientDefaults(every => every.AddHttpMessageHandler(() => new NaiveRetryHandler(copies: plan.Host == HostKind.CopyForAll)));
        }

        var builder = plan.Vendor.Add(services, simulator, Configure).ConfigurePrimaryHttpMessageHandler(() => witness);
        if (NewHandler() is { } handler)
        {
            builder.AddHttpMessageHandler(() => handler);
        }

        configure?.Invoke(services, builder);
        return services.BuildServiceProvider();
    }

    private DelegatingHandler? NewHandler() => plan.Host switch
    {
        HostKind.Retry or HostKind.Copy => new NaiveRetryHandler(copies: plan.Host == HostKind.Copy),
        HostKind.Fallback => new FallbackHandler(),
        HostKind.Impatient => new ImpatientHandler(giveUp => _giveUp = giveUp),
        HostKind.Buffer => new ChangingHandler((request, cancellationToken) => request.Content?.LoadIntoBufferAsync(cancellationToken) ?? Task.CompletedTask),
        HostKind.ExpectContinue => new ChangingHandler((request, _) =>
        {
            request.Headers.ExpectContinue = true;
            return Task.CompletedTask;
        }),
        _ => null,
    };

    private SocketsHttpHandler NewConnection() => new()
    {
        AllowAutoRedirect = plan.Host == HostKind.FollowRedirects,
        UseProxy = false,
        ConnectCallback = SmallSendBuffer.ConnectAsync,
    };

    // Every time limit is longer than any wait, so that the clock can tell them apart.
    private void Configure(VideoClientOptions options)
    {
        options.ApiKey = "a-good-key";
        options.OnAccepted = handle =>
        {
            _handles.Enqueue(handle);
            return ValueTask.CompletedTask;
        };
        options.Transport.CallTimeout = TimeSpan.FromMinutes(10);
        options.Transport.SubmitTimeout = TimeSpan.FromHours(1);
        options.Transport.CancelledSubmitGrace = TimeSpan.FromMinutes(5);
        options.Transport.MaxResponseBytes = 1 << 20;
        options.Retries.ReadTime = TimeSpan.FromMinutes(10);
    }
}
