using Reelwire.Core;
using Reelwire.Fal;
using Reelwire.Simulator;

// Without dependency injection: one client, one video, and what there is to see on the way. With --live it is fal.ai's own, takes the key from FAL_KEY, and costs money.
await using var simulator = args is ["--live"] ? null : await VendorSimulator.StartAsync(new SimulatorOptions { TaskDuration = TimeSpan.FromSeconds(3) });
await using var fal = new FalClient(simulator is null ? Live() : Simulated(simulator));

try
{
    var task = await fal.SubmitSeedanceV1ProImageToVideoAsync(new()
    {
        Prompt = "She smiles",
        ImageUrl = MediaInput.FromFile(Path.Combine(AppContext.BaseDirectory, "portrait.jpg")),
        Resolution = SeedanceV1ProImageToVideoResolution.P720,
    });
    Console.WriteLine(task.Handle); // keep it: any process can go on from here

    await foreach (var update in task.WatchAsync())
    {
        Console.WriteLine(update.State);
    }

    var video = await task.SaveAsync(Path.Combine(AppContext.BaseDirectory, "portrait.mp4"), new SaveOptions { Overwrite = true });
    Console.WriteLine($"Saved {video.Path}, {video.Length} bytes");
    return 0;
}
catch (RequestInvalidException invalid)
{
    Console.Error.WriteLine(string.Join('\n', invalid.Faults)); // nothing was sent
    return 2;
}
catch (ReelwireException failure)
{
    Console.Error.WriteLine($"{failure.Message} Billed: {failure.Billing}.");
    return 1;
}

static FalOptions Live() => new() { ApiKey = Environment.GetEnvironmentVariable("FAL_KEY") ?? throw new InvalidOperationException("Set FAL_KEY.") };

static FalOptions Simulated(VendorSimulator simulator) => new()
{
    ApiKey = "any",
    QueueAddress = simulator.FalQueue,
    Downloads = { AllowLoopback = true },
    Polling = { MinInterval = TimeSpan.FromSeconds(0.2), MaxInterval = TimeSpan.FromSeconds(0.5) },
};
