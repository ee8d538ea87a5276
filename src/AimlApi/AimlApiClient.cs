using Reelwire.Core;

namespace Reelwire.AimlApi;

/// <summary>AI/ML API's video models. Thread-safe; make one and keep it.</summary>
public sealed partial class AimlApiClient : VideoClient
{
    /// <summary>A client with connections of its own.</summary>
    /// <param name="apiKey">The API key.</param>
    /// <exception cref="ArgumentException">The key is empty, or no header takes it.</exception>
    public AimlApiClient(string apiKey)
        : this(new AimlApiOptions { ApiKey = apiKey ?? throw new ArgumentNullException(nameof(apiKey)) })
    {
    }

    /// <summary>A client with connections of its own.</summary>
    /// <param name="options">Key, addresses and limits.</param>
    /// <param name="primaryHandler">What sends the requests, disposed with the client; a <see cref="SocketsHttpHandler"/> when absent. The paid-send guard goes around it.</param>
    /// <param name="timeProvider">The clock; the system's when absent.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public AimlApiClient(AimlApiOptions options, HttpMessageHandler? primaryHandler = null, TimeProvider? timeProvider = null)
        : this(VideoClientConnection.Create(AimlApiVendor.Profile, options, new AimlApiOptionsValidator(), primaryHandler, timeProvider), options)
    {
    }

    internal AimlApiClient(VideoClientConnection connection, AimlApiOptions options)
        : base(connection)
    {
        Api = new AimlApi(connection.To(nameof(Api), options.BaseAddress));
    }

    /// <summary>Call by call, AI/ML API.</summary>
    public IAimlApi Api { get; }
}
