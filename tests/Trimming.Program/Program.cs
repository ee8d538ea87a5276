// Makes a video with each vendor and saves it: <freepik> <fal queue> <novita> <aimlapi> <folder>, the first four being addresses of a simulator.
using Microsoft.Extensions.DependencyInjection;
using Reelwire.AimlApi;
using Reelwire.Core;
using Reelwire.Fal;
using Reelwire.Freepik;
using Reelwire.Novita;

var services = new ServiceCollection();
services.AddFreepik(options => Simulated(options).BaseAddress = new Uri(args[0]));
services.AddFal(options => Simulated(options).QueueAddress = new Uri(args[1]));
services.AddNovita(options => Simulated(options).BaseAddress = new Uri(args[2]));
services.AddAimlApi(options => Simulated(options).BaseAddress = new Uri(args[3]));
await using var provider = services.BuildServiceProvider();

VideoClient[] clients =
[
    provider.GetRequiredService<FreepikClient>(),
    provider.GetRequiredService<FalClient>(),
    provider.GetRequiredService<NovitaClient>(),
    provider.GetRequiredService<AimlApiClient>(),
];
foreach (var client in clients)
{
    var prompt = new VideoPrompt { Prompt = "She smiles", Image = MediaInput.FromUri(new Uri("https://example.com/first.jpg")) };
    var task = await client.Models[0].SubmitAsync(prompt);
    var saved = await task.SaveAsync(Path.Combine(args[4], client.Vendor + ".mp4"));
    Console.WriteLine($"{client.Vendor} {saved.Length}");
}

static TOptions Simulated<TOptions>(TOptions options)
    where TOptions : VideoClientOptions
{
    options.ApiKey = "simulated";
    options.Polling.MinInterval = TimeSpan.FromMilliseconds(100);
    options.Polling.MaxInterval = TimeSpan.FromMilliseconds(100);
    options.Downloads.AllowLoopback = true;
    return options;
}
