
namespace Reelwire.Contract.Tests.Faults;

/// <summary>The client's connection: counts the requests that it is given.</summary>
internal sealed class CountingConnection() : DelegatingHandler(NewConnection())
{
    /// <summary>Called before a request is sent, with its number among those of its method.</summary>
    public Action<int> OnSend { get; init; } = _ => { };

    /// <summary>Called when the head of an answer is there.</summary>
    public Action OnAnswer { get; init; } = () => { };

    /// <summary>How many requests, by method.</summary>
    public Dictionary<HttpMethod, int> Sent { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Sent[request.Method] = Sent.GetValueOrDefault(request.Method) + 1;
        OnSend(Sent[request.Method]);
        var response = await base.SendAsync(request, cancellationToken);
        OnAnswer();
        return response;
    }

    private static SocketsHttpHandler NewConnection() => new()
    {
        UseProxy = false,
        ConnectCallback = SmallSendBuffer.ConnectAsync,
    };
}
