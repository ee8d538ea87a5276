using System.Net;

namespace Reelwire.Core.Tests.Http;

/// <summary>A vendor that takes a request, whole or not at all, and answers when it is told.</summary>
internal sealed class HangingHandler(bool takesBody) : HttpMessageHandler
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<HttpResponseMessage> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Reached => _reached.Task;

    public int Sends { get; private set; }

    public void Answer(HttpStatusCode status, string body) => _answer.SetResult(FakeHandler.Response(status, body));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Sends++;
        if (takesBody)
        {
            await FakeHandler.TakeBodyAsync(request, cancellationToken);
        }

        _reached.SetResult();

        // Of real time: a test whose client never gives up fails, and does not hang.
        return await _answer.Task.WaitAsync(TimeSpan.FromSeconds(20), cancellationToken);
    }
}
