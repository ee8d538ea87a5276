// Makes a video with each vendor and saves it, in a web application that fal.ai's webhook wakes: <freepik> <fal queue> <novita> <aimlapi> <folder>, the first four being addresses of a simulator.
using Microsoft.Extensions.Options;
using Reelwire.AimlApi;
using Reelwire.AspNetCore;
using Reelwire.Core;
using Reelwire.Fal;
using Reelwire.Freepik;
using Reelwire.Novita;

var here = new Uri("http://127.0.0.1:1");
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddFreepik(options => Simulated(options).BaseAddress = new Uri(args[0]));
builder.Services.AddFal(options => Simulated(options).QueueAddress = new Uri(args[1]));
builder.Services.AddNovita(options => Simulated(options).BaseAddress = new Uri(args[2]));
builder.Services.AddAimlApi(options => Simulated(options).BaseAddress = new Uri(args[3]));
builder.Services.AddReelwireWebhooks(options => options.PublicAddress = here);
builder.Services.AddReelwireProblemDetails();
await using var app = builder.Build();
app.UseExceptionHandler();
app.MapFalWebhook("/hooks/fal");
await app.StartAsync();

// The port is known from here on.
here = new Uri(app.Urls.Single());
app.Services.GetRequiredService<IOptionsMonitorCache<WebhookOptions>>().Clear();

VideoClient[] clients =
[
    app.Services.GetRequiredService<FreepikClient>(),
    app.Services.GetRequiredService<FalClient>(),
    app.Services.GetRequiredService<NovitaClient>(),
    app.Services.GetRequiredService<AimlApiClient>(),
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
