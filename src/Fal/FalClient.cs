using Reelwire.Core;

namespace Reelwire.Fal;

/// <summary>fal.ai's video models. Thread-safe; make one and keep it.</summary>
public sealed partial class FalClient : VideoClient
{
    private readonly MediaUploader _uploader;

    /// <summary>A client with connections of its own.</summary>
    /// <param name="apiKey">The API key.</param>
    /// <exception cref="ArgumentException">The key is empty, or no header takes it.</exception>
    public FalClient(string apiKey)
        : this(new FalOptions { ApiKey = apiKey ?? throw new ArgumentNullException(nameof(apiKey)) })
    {
    }

    /// <summary>A client with connections of its own.</summary>
    /// <param name="options">Key, addresses and limits.</param>
    /// <param name="primaryHandler">What sends the requests, disposed with the client; a <see cref="SocketsHttpHandler"/> when absent. The paid-send guard goes around it.</param>
    /// <param name="timeProvider">The clock; the system's when absent.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public FalClient(FalOptions options, HttpMessageHandler? primaryHandler = null, TimeProvider? timeProvider = null)
        : this(VideoClientConnection.Create(FalVendor.Profile, options, new FalOptionsValidator(), primaryHandler, timeProvider), options)
    {
    }

    internal FalClient(VideoClientConnection connection, FalOptions options)
        : base(connection)
    {
        Storage = new FalStorageApi(connection.To(nameof(Storage), options.StorageAddress));
        _uploader = connection.NewUploader("initiate-upload", BeginUploadAsync, LargestUpload, options.UploadImagesAbove);
        Queue = new FalQueueApi(connection.To(nameof(Queue), options.QueueAddress, _uploader));
        Sync = new FalApi(connection.To(nameof(Sync), options.SyncAddress, _uploader));
    }

    /// <summary>Call by call, fal.ai's queue.</summary>
    public IFalQueueApi Queue { get; }

    /// <summary>Call by call, fal.ai's synchronous API.</summary>
    public IFalApi Sync { get; }

    /// <summary>Call by call, fal.ai's storage API.</summary>
    public IFalStorageApi Storage { get; }
}
