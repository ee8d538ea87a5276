using Reelwire.Core;

namespace Reelwire.Novita;

/// <summary>Novita's video models. Thread-safe; make one and keep it.</summary>
public sealed partial class NovitaClient : VideoClient
{
    /// <summary>A client with connections of its own.</summary>
    /// <param name="apiKey">The API key.</param>
    /// <exception cref="ArgumentException">The key is empty, or no header takes it.</exception>
    public NovitaClient(string apiKey)
        : this(new NovitaOptions { ApiKey = apiKey ?? throw new ArgumentNullException(nameof(apiKey)) })
    {
    }

    /// <summary>A client with connections of its own.</summary>
    /// <param name="options">Key, addresses and limits.</param>
    /// <param name="primaryHandler">What sends the requests, disposed with the client; a <see cref="SocketsHttpHandler"/> when absent. The paid-send guard goes around it.</param>
    /// <param name="timeProvider">The clock; the system's when absent.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public NovitaClient(NovitaOptions options, HttpMessageHandler? primaryHandler = null, TimeProvider? timeProvider = null)
        : this(VideoClientConnection.Create(NovitaVendor.Profile, options, new NovitaOptionsValidator(), primaryHandler, timeProvider), options)
    {
    }

    internal NovitaClient(VideoClientConnection connection, NovitaOptions options)
        : base(connection)
    {
        Api = new NovitaApi(connection.To(nameof(Api), options.BaseAddress));
    }

    /// <summary>Call by call, Novita's API.</summary>
    public INovitaApi Api { get; }
}
