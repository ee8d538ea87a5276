using System.Net;
using Reelwire.Core.Tests.Http;

namespace Reelwire.Core.Tests.Tasks;

/// <summary>A vendor's task protocol whose looks are told in advance; the last one repeats.</summary>
internal sealed class FakeProtocol : ITaskProtocol<TestResponse>
{
    private readonly Func<TaskReading<TestResponse>>[] _looks;

    public FakeProtocol(params Func<TaskReading<TestResponse>>[] looks)
    {
        _looks = looks;
        Read = (id, _) =>
        {
            Ids.Add(id);
            return Task.FromResult(_looks[Math.Min(Looks++, _looks.Length - 1)]());
        };
    }

    public int Looks { get; private set; }

    public List<string> Ids { get; } = [];

    public TimeSpan ExpectedDuration { get; init; } = TimeSpan.FromSeconds(150);

    public TaskStates States { get; } = new(queued: ["QUEUED"], running: ["RUNNING"], succeeded: ["DONE"], failed: ["FAILED"]);

    public Func<string, CancellationToken, Task<TaskReading<TestResponse>>> Read { get; }

    public Func<string, CancellationToken, Task<TestResponse>>? Fetch { get; init; }

    public Func<string, CancellationToken, Task>? Cancel { get; init; }

    public static TestResponse Result { get; } = new() { Url = "https://cdn.example/video.mp4" };

    public static Func<TaskReading<TestResponse>> Says(string? status, string? failure = null) => () => new TaskReading<TestResponse>(status) { Failure = failure, Result = Result };

    public static Func<TaskReading<TestResponse>> Fails(int status) => () => throw Failure(status);

    public static ReelwireException Failure(int? status, TimeSpan? retryAfter = null, bool isFinal = false, string? vendorMessage = null)
    {
        var details = new ErrorDetails
        {
            Vendor = "acme",
            Operation = "get-test",
            Billing = BillingImpact.NotBilled,
            StatusCode = (HttpStatusCode?)status,
            Kind = status is 404 or 410 ? VendorErrorKind.NotFound : VendorErrorKind.Other,
            RetryAfter = retryAfter,
            IsFinal = isFinal,
            VendorMessage = vendorMessage,
        };
        return status switch
        {
            null => new ConnectionFailedException("The connection failed.", details),
            401 or 403 => new ApiKeyRejectedException("The key was refused.", details),
            429 => new RateLimitedException("Too many requests.", details),
            _ => new VendorErrorException("The vendor failed.", details),
        };
    }

    public static TaskRuntime NewRuntime(VirtualTime time, PollingOptions? options = null, DownloadOptions? downloads = null) =>
        new(TestVendor.Profile, options ?? new PollingOptions(), new MediaDownloader(downloads ?? new DownloadOptions(), new RetryOptions(), time), new VendorTelemetry(TestVendor.Profile, meters: null, time), time);

    public GenerationTask<TestResponse> Start(VirtualTime time, PollingOptions? options = null, string id = "t/1", DownloadOptions? downloads = null) => StartOn(NewRuntime(time, options, downloads), id);

    public GenerationTask<TestResponse> StartOn(TaskRuntime runtime, string id = "t/1") => new(runtime, this, new TaskHandle("acme", "test", id, runtime.Time.GetUtcNow()));
}
