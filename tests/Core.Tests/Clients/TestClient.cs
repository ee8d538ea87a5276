using Reelwire.Core.Tests.Http;

namespace Reelwire.Core.Tests.Clients;

/// <summary>A client as the vendors' packages have them.</summary>
internal sealed class TestClient(VideoClientConnection connection, bool lists = false) : VideoClient(connection)
{
    private readonly ApiTransport _api = connection.To("Api", new Uri("https://api.acme.example"));

    private string _listedStatus = "RUNNING";

    public override IReadOnlyList<VideoModel> Models => [];

    public Task<GenerationTask<TestResponse>> SubmitTestAsync(TestRequest request, CancellationToken cancellationToken) => Tasks.SubmitAsync(Test, request, cancellationToken);

    /// <summary>Lists the one task of the vendor with a status.</summary>
    public Task<IReadOnlyList<GenerationTask<TestResponse>>> ListTestAsync(string status, CancellationToken cancellationToken)
    {
        _listedStatus = status;
        return Tasks.ListAsync(Test, cancellationToken);
    }

    protected override TaskOperation? FindOperation(string name) => name == Test.Name ? Test : null;

    private TaskOperation<TestRequest, TestResponse, TestResponse> Test => field ??= Operation("test-v1.5");

    /// <summary>The protocol of a model, the client's own or one that another assembly adds.</summary>
    public TaskOperation<TestRequest, TestResponse, TestResponse> Operation(string name) => new(name, TimeSpan.FromSeconds(60))
    {
        States = new TaskStates(queued: [], running: [], succeeded: ["DONE"], failed: []),
        Submit = _api.SubmitAsync,
        Id = submission => submission.TaskId,
        List = lists ? async cancellationToken => [new TaskListing((await _api.ListAsync(cancellationToken)).TaskId, _listedStatus)] : null,
        Read = async (_, cancellationToken) => new TaskReading<TestResponse>("DONE") { Result = await _api.ReadAsync(cancellationToken) },
    };
}
