using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Reelwire.AspNetCore;
using Reelwire.Core;
using Reelwire.Freepik;
using Reelwire.Simulator;
using Web;

const int LargestUpload = 10 * 1024 * 1024;
const string Paid = "paid";

var builder = WebApplication.CreateBuilder(args);

// Freepik is played in this process, unless the configuration says that it is meant: --live true. Then its key and secrets come from there too, and each video costs money.
await using var simulator = builder.Configuration.GetValue<bool>("Live") ? null : await VendorSimulator.StartAsync();
if (simulator is not null)
{
    builder.Configuration.AddInMemoryCollection(Simulated.Configuration(simulator, builder.Configuration["Urls"]));
}

builder.Services.AddFreepik(builder.Configuration.GetSection("Freepik"));
builder.Services.AddReelwireWebhooks(builder.Configuration.GetSection("Webhooks"));
builder.Services.AddReelwireProblemDetails();

// Tasks are kept as soon as they are known, also those whose browser has left meanwhile.
builder.Services.AddSingleton(new VideoFolder(Path.Combine(builder.Environment.ContentRootPath, builder.Configuration["Folder"] ?? "videos")));
builder.Services.AddOptions<FreepikOptions>().Configure<VideoFolder>((options, folder) => options.OnAccepted = folder.KeepAsync);
builder.Services.AddSingleton<Videos>();
builder.Services.AddHostedService(services => services.GetRequiredService<Videos>());
builder.Services.AddSingleton<IWebhookHandler>(services => services.GetRequiredService<Videos>());

// There are no accounts here, so all visitors together may buy ten videos a minute.
builder.Services.AddRateLimiter(options =>
{
    options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
    options.AddFixedWindowLimiter(Paid, window => (window.PermitLimit, window.Window) = (10, TimeSpan.FromMinutes(1)));
});
builder.Services.AddAntiforgery(options => options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);

var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.Use((context, next) =>
{
    context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    context.Response.Headers.XContentTypeOptions = "nosniff";
    context.Response.Headers["Referrer-Policy"] = "no-referrer";
    return next();
});
app.UseDefaultFiles();
app.UseStaticFiles();
app.UseRateLimiter();
app.UseAntiforgery();

app.MapFreepikWebhook("/hooks/freepik");

app.MapGet("/antiforgery", (HttpContext context, IAntiforgery antiforgery) => new { Token = antiforgery.GetAndStoreTokens(context).RequestToken });

// Binding from a form asks for the antiforgery token, so that no other site can spend money from here.
app.MapPost("/videos", async ([FromForm] string prompt, IFormFile image, FreepikClient freepik, Videos videos, CancellationToken cancellationToken) =>
{
    var input = MediaInput.FromStream(image.OpenReadStream, image.Length);
    if (input.ReadImageInfo()?.Format is not ("jpeg" or "png" or "webp"))
    {
        return Results.Problem("Only JPEG, PNG and WebP images are taken.", statusCode: StatusCodes.Status415UnsupportedMediaType);
    }

    if (string.IsNullOrWhiteSpace(prompt))
    {
        return Results.Problem("Say what should happen in the video.", statusCode: StatusCodes.Status400BadRequest);
    }

    var task = await freepik.SubmitSeedancePro720pAsync(new() { Prompt = prompt, Image = input }, cancellationToken);
    videos.Follow(task);
    return Results.Accepted($"/videos/{task.Handle}");
})
    .WithMetadata(new RequestSizeLimitAttribute(LargestUpload))
    .RequireRateLimiting(Paid);

// Small enough to be asked for every second: it asks nobody in turn.
app.MapGet("/videos/{handle}", (TaskHandle handle, Videos videos) => videos.Find(handle) is { } status ? Results.Ok(status) : Results.NotFound());

app.MapGet("/videos/{handle}/file", (TaskHandle handle, VideoFolder folder) =>
    folder.HasVideo(handle) ? Results.File(folder.VideoOf(handle), "video/mp4", enableRangeProcessing: true) : Results.NotFound());

if (simulator is not null)
{
    app.Logger.LogInformation("Freepik is played by the simulator; look at it at {Address}", simulator.BaseAddress);
}

await app.RunAsync();
