using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Reelwire.Simulator.Tests.Webhooks;

/// <summary>A receiver of webhooks on this machine. It answers 200, or what it is told to first.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly Channel<ReceivedWebhook> _received = Channel.CreateUnbounded<ReceivedWebhook>();
    private readonly Queue<int> _answers;
    private readonly Task _ready;

    private WebhookReceiver(IEnumerable<int> answers, Task ready)
    {
        (_answers, _ready) = (new Queue<int>(answers), ready);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _application = builder.Build();
        _application.Run(TakeAsync);
    }

    public string Url => _application.Urls.Single() + "/hook?secret=1";

    public static Task<WebhookReceiver> StartAsync(params IEnumerable<int> answers) => StartAsync(new WebhookReceiver(answers, Task.CompletedTask));

    /// <summary>Starts one that answers nothing until it is ready.</summary>
    public static Task<WebhookReceiver> StartAsync(Task ready) => StartAsync(new WebhookReceiver([], ready));

    public async Task<ReceivedWebhook> NextAsync() => await _received.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

    public bool HasMore => _received.Reader.TryPeek(out _);

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static async Task<WebhookReceiver> StartAsync(WebhookReceiver receiver)
    {
        await receiver._application.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        await _received.Writer.WriteAsync(new ReceivedWebhook(headers, buffer.ToArray()), context.RequestAborted);
        await _ready.WaitAsync(context.RequestAborted);
        context.Response.StatusCode = _answers.TryDequeue(out var status) ? status : StatusCodes.Status200OK;
    }
}
