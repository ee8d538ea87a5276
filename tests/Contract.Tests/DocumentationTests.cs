using Reelwire.Core;
using Reelwire.Fal;
using Reelwire.Novita;
using Reelwire.Simulator;
using Reelwire.Simulator.Faults;
using Reelwire.Simulator.Time;

namespace Reelwire.Contract.Tests;

/// <summary>The examples of README.md and docs/simulator.md, and what they say that comes of them.</summary>
public sealed class DocumentationTests
{
    [Fact]
    public async Task The_READMEs_example_is_charged_although_its_answer_is_lost()
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var fal = new FalClient(FalAt(simulator));
        simulator.Faults.Add(new Fault { Host = VendorHost.FalQueue, Kind = "reset-after-body" });

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => fal.SubmitSeedanceV1ProImageToVideoAsync(
            new() { Prompt = "She smiles", ImageUrl = MediaInput.FromUri(new Uri("https://example.com/portrait.jpg")) }, TestContext.Current.CancellationToken));

        Assert.Single(simulator.Charges);
    }

    [Fact]
    public async Task The_simulators_page_leads_clients_to_it()
    {
        await using var simulator = await VendorSimulator.StartAsync(new SimulatorOptions { PollsUntilDone = 3 }, TestContext.Current.CancellationToken);
        simulator.Faults.Add(new Fault { Host = VendorHost.Novita, Kind = "status-503", Operation = "get-task-result" });
        await using var novita = new NovitaClient(new NovitaOptions
        {
            ApiKey = "any",
            BaseAddress = simulator.Novita,
            Downloads = { AllowLoopback = true },
            Polling = { MinInterval = TimeSpan.FromSeconds(0.1), MaxInterval = TimeSpan.FromSeconds(0.2) },
        });

        await SaveAsync(novita);

        Assert.Single(simulator.Charges);
        Assert.Equal(503, simulator.Requests[1].Status);
        simulator.Reset();
        Assert.Equal((0, 0), (simulator.Charges.Count, simulator.Requests.Count));
        await using var fal = new FalClient(FalAt(simulator));
        await SaveAsync(fal);
    }

    [Fact]
    public async Task A_minute_of_virtual_time_takes_no_minute()
    {
        var clock = new VirtualClock();
        await using var simulator = await VendorSimulator.StartAsync(new SimulatorOptions { Seed = 7, TimeProvider = clock, TaskDuration = TimeSpan.FromMinutes(1) }, TestContext.Current.CancellationToken);
        await using var fal = new FalClient(FalAt(simulator));
        var task = await fal.Models[0].SubmitAsync(NewPrompt(), TestContext.Current.CancellationToken);
        Assert.Equal(TaskState.Queued, (await task.RefreshAsync(TestContext.Current.CancellationToken)).State);

        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(TaskState.Succeeded, (await task.RefreshAsync(TestContext.Current.CancellationToken)).State);
    }

    private static FalOptions FalAt(VendorSimulator simulator) => new()
    {
        ApiKey = "any",
        QueueAddress = simulator.FalQueue,
        SyncAddress = simulator.FalRun,
        StorageAddress = simulator.FalRest,
        Downloads = { AllowLoopback = true },
        Polling = { MinInterval = TimeSpan.FromSeconds(0.1), MaxInterval = TimeSpan.FromSeconds(0.2) },
    };

    private static VideoPrompt NewPrompt() => new() { Prompt = "She smiles", Image = MediaInput.FromUri(new Uri("https://example.com/portrait.jpg")) };

    private static async Task SaveAsync(VideoClient client)
    {
        var folder = Directory.CreateTempSubdirectory("reelwire-");
        try
        {
            var task = await client.Models[0].SubmitAsync(NewPrompt(), TestContext.Current.CancellationToken);
            Assert.Equal("video/mp4", (await task.SaveAsync(Path.Combine(folder.FullName, "video.mp4"), TestContext.Current.CancellationToken)).MediaType);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
