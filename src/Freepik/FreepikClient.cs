using Reelwire.Core;

namespace Reelwire.Freepik;

/// <summary>Freepik's video models. Thread-safe; make one and keep it.</summary>
public sealed partial class FreepikClient : VideoClient
{
    /// <summary>A client with connections of its own.</summary>
    /// <param name="apiKey">The API key.</param>
    /// <exception cref="ArgumentException">The key is empty, or no header takes it.</exception>
    public FreepikClient(string apiKey)
        : this(new FreepikOptions { ApiKey = apiKey ?? throw new ArgumentNullException(nameof(apiKey)) })
    {
    }

    /// <summary>A client with connections of its own.</summary>
    /// <param name="options">Key, addresses and limits.</param>
    /// <param name="primaryHandler">What sends the requests, disposed with the client; a <see cref="SocketsHttpHandler"/> when absent. The paid-send guard goes around it.</param>
    /// <param name="timeProvider">The clock; the system's when absent.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public FreepikClient(FreepikOptions options, HttpMessageHandler? primaryHandler = null, TimeProvider? timeProvider = null)
        : this(VideoClientConnection.Create(FreepikVendor.Profile, options, new FreepikOptionsValidator(), primaryHandler, timeProvider), options)
    {
    }

    internal FreepikClient(VideoClientConnection connection, FreepikOptions options)
        : base(connection)
    {
        Api = new FreepikApi(connection.To(nameof(Api), options.BaseAddress));
    }

    /// <summary>Call by call, Freepik's API.</summary>
    public IFreepikApi Api { get; }
}
