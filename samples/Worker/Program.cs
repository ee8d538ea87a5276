using Reelwire.Fal;
using Worker;

var builder = Host.CreateApplicationBuilder(args);

// fal.ai is played by a simulator, another process, unless the configuration says that it is meant: --live true. Then the key comes from FAL_KEY, and each video costs money.
var fal = builder.Configuration.GetSection(builder.Configuration.GetValue<bool>("Live") ? "Fal" : "Simulator");
Console.WriteLine($"fal.ai: {fal["QueueAddress"] ?? "the real one"}");
builder.Services.AddFal(fal);

var batch = builder.Configuration.GetRequiredSection("Batch").Get<BatchOptions>()!;
builder.Services.AddSingleton(batch);
builder.Services.AddSingleton(services => new Journal(Path.Combine(Directory.CreateDirectory(batch.Folder).FullName, "journal.jsonl")));
builder.Services.AddSingleton<VideoMaker>();
builder.Services.AddHostedService<VideoBatch>();

// A submit that is under way when the worker is stopped may still wait for its turn.
builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMinutes(2));

await builder.Build().RunAsync();
