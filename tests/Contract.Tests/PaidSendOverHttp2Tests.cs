using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Reelwire.Contract.Tests.Conformance;
using Reelwire.Core;
using Reelwire.Fal;

namespace Reelwire.Contract.Tests;

/// <summary>Over HTTP/2 as over HTTP/1.1, and whatever the host or the stack would repeat: the whole body arrives once.</summary>
public sealed class PaidSendOverHttp2Tests
{
    private const int RefusedStream = 7;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("answered with 500")]
    [InlineData("connection lost")]
    [InlineData("stream refused")]
    public async Task A_paid_request_whose_fate_is_open_arrives_once(string fate)
    {
        var bodies = 0;
        await using var server = await StartAsync(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            Interlocked.Increment(ref bodies);
            End(context, fate);
        });
        await using var host = Host(server, _ => { });

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => SubmitAsync(host));

        Assert.Equal(1, bodies);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_handler_that_sends_again_cannot_make_it_arrive_twice(bool copies)
    {
        var requests = 0;
        await using var server = await StartAsync(async context =>
        {
            Interlocked.Increment(ref requests);
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            End(context, "answered with 500");
        });
        await using var host = Host(server, builder => builder.AddHttpMessageHandler(() => new NaiveRetryHandler(copies)));

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => SubmitAsync(host));

        Assert.Equal(1, requests);
    }

    [Fact]
    public async Task An_accepted_request_gives_its_task()
    {
        var protocol = "";
        await using var server = await StartAsync(async context =>
        {
            protocol = context.Request.Protocol;
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            await context.Response.WriteAsync("""{"request_id":"1","status":"IN_QUEUE"}""");
        });
        await using var host = Host(server, _ => { });

        Assert.Equal("1", (await SubmitAsync(host)).Handle.TaskId);
        Assert.Equal("HTTP/2", protocol);
    }

    private static void End(HttpContext context, string fate)
    {
        switch (fate)
        {
            case "connection lost":
                context.Abort();
                break;
            case "stream refused":
                context.Features.GetRequiredFeature<IHttpResetFeature>().Reset(RefusedStream);
                break;
            default:
                context.Response.StatusCode = 500;
                break;
        }
    }

    private static Task<GenerationTask<SeedanceV1ProImageToVideoOutput>> SubmitAsync(ServiceProvider host) => host.GetRequiredService<FalClient>().SubmitSeedanceV1ProImageToVideoAsync(
        new() { Prompt = "She smiles", ImageUrl = MediaInput.FromUri(new Uri("https://example.com/first.jpg")) }, Token);

    private static ServiceProvider Host(WebApplication server, Action<IHttpClientBuilder> configure)
    {
        var services = new ServiceCollection();
        configure(services
            .AddFal(options =>
            {
                options.ApiKey = "a-good-key";
                options.QueueAddress = new Uri(server.Urls.Single());
            })
            .ConfigureHttpClient(http => (http.DefaultRequestVersion, http.DefaultVersionPolicy) = (HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact)));
        return services.BuildServiceProvider();
    }

    private static async Task<WebApplication> StartAsync(RequestDelegate serve)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        var application = builder.Build();
        application.Run(serve);
        await application.StartAsync(Token);
        return application;
    }
}
