using OwnModel;
using Reelwire.Core;
using Reelwire.Fal;
using Reelwire.Simulator;

// With a key of yours and without the simulator, this is `new FalClient(apiKey)`.
await using var simulator = await VendorSimulator.StartAsync(new SimulatorOptions { PollsUntilDone = 2 });
var options = new FalOptions { ApiKey = "any", QueueAddress = simulator.FalQueue };
options.Polling.MinInterval = TimeSpan.FromMilliseconds(100);
options.Polling.MaxInterval = TimeSpan.FromMilliseconds(200);
options.Downloads.AllowLoopback = true;
await using var fal = new FalClient(options, new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });

var submitted = await fal.SubmitSeedanceDraftAsync(new()
{
    Prompt = "She smiles",
    ImageUrl = MediaInput.FromFile(Path.Combine(AppContext.BaseDirectory, "portrait.jpg")),
    Duration = SeedanceDraftDuration.Value5,
});
Console.WriteLine(submitted.Handle);

// Any process can go on from the handle.
var task = fal.ResumeSeedanceDraft(submitted.Handle);
var video = await task.SaveAsync(Path.Combine(AppContext.BaseDirectory, "draft.mp4"));
Console.WriteLine($"Saved {video.Path}, {video.Length} bytes");
