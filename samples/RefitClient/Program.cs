using Microsoft.Extensions.DependencyInjection;
using RefitClient;
using Reelwire.Core;
using Reelwire.Fal;
using Reelwire.Simulator;
using Refit;

// With a key of yours and without the simulator, no address is set, and FAL_KEY is taken from the environment.
await using var simulator = await VendorSimulator.StartAsync(new SimulatorOptions { PollsUntilDone = 2 });
var services = new ServiceCollection();

// In an application that has Refit: its interface, sent by Refit.
services.AddRefitGeneratedClient<IFalQueueApi>(FalRefit.NewSettings())
    .ConfigureHttpClient(http => http.BaseAddress = simulator.FalQueue)
    .AddFalTransport(options =>
    {
        options.ApiKey = "any";
        options.QueueAddress = simulator.FalQueue;
    })
    .AddStandardResilienceHandler(VideoResilience.Configure);

// Our client, with the standard resilience handler around it.
services.AddFal(options =>
    {
        options.ApiKey = "any";
        options.QueueAddress = simulator.FalQueue;
        options.Polling.MinInterval = TimeSpan.FromMilliseconds(100);
        options.Polling.MaxInterval = TimeSpan.FromMilliseconds(200);
    })
    .AddStandardResilienceHandler(VideoResilience.Configure);

await using var provider = services.BuildServiceProvider();
var request = new SeedanceV1ProImageToVideoRequest
{
    Prompt = "She smiles",
    ImageUrl = MediaInput.FromFile(Path.Combine(AppContext.BaseDirectory, "portrait.jpg")),
};

// Through Refit you have the calls; the id is yours to keep, and the status yours to ask for.
var submission = await provider.GetRequiredService<IFalQueueApi>().SubmitSeedanceV1ProImageToVideoAsync(request);
Console.WriteLine($"Refit: {submission.RequestId}");

// The client has tasks as well, which it waits for.
var client = provider.GetRequiredService<FalClient>();
var task = await client.SubmitSeedanceV1ProImageToVideoAsync(request);
Console.WriteLine($"Client: {task.Handle}");
Console.WriteLine($"Video: {(await task.WaitForOutputUrlsAsync())[0]}");
Console.WriteLine($"Charges: {simulator.Charges.Count}");
