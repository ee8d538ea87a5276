using Microsoft.Extensions.DependencyInjection;
using Reelwire.Simulator;

namespace Reelwire.SubmitOnce;

/// <summary>Runs trials side by side, each worker with a simulator of its own.</summary>
public static class TrialRun
{
    private const int WorkersPerCore = 2;

    /// <summary>Runs trials; what goes wrong is told as it does.</summary>
    public static Task<Tally> RunAsync(int trials, int seed, TextWriter complaints, CancellationToken cancellationToken) => RunAsync(trials, seed, host: null, complaints, cancellationToken);

    /// <summary>Runs trials in a host of the caller's, in place of those that are drawn.</summary>
    public static async Task<Tally> RunAsync(int trials, int seed, Action<IServiceCollection, IHttpClientBuilder>? host, TextWriter complaints, CancellationToken cancellationToken)
    {
        var next = 0;
        var gate = new Lock();
        var tally = new Tally(0, 0, 0, 0, 0, 0);
        await Task.WhenAll(Enumerable.Range(0, WorkersPerCore * Environment.ProcessorCount).Select(_ => Task.Run(WorkAsync, cancellationToken)));
        return tally;

        async Task WorkAsync()
        {
            var arrival = new Arrival();
            await using var simulator = await VendorSimulator.StartAsync(new SimulatorOptions { PollsUntilDone = 2, KeptBodyBytes = 0, OnRequest = arrival.Tell }, cancellationToken);
            while (Interlocked.Increment(ref next) is var number && number <= trials)
            {
                var drawn = TrialPlan.Draw(seed, number);
                var plan = host is null ? drawn : drawn with { Host = HostKind.Container };
                simulator.Reset();
                using var trial = new Trial(plan, simulator, arrival, host);
                var verdict = await trial.RunAsync(cancellationToken);
                lock (gate)
                {
                    tally = tally.Add(verdict);
                    if (!verdict.IsGood)
                    {
                        complaints.WriteLine($"Trial {number} of seed {seed} ({plan}): {verdict}");
                    }
                }
            }
        }
    }
}
