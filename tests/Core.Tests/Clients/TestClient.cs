using Reelwire.Core.Tests.Http;

namespace Reelwire.Core.Tests.Clients;

/// <summary>A client as the vendors' packages have them.</summary>
internal sealed class TestClient(VideoClientConnection connection, bool lists = false) : VideoClient(connection)
{
    private readonly ApiTransport _api = connection.To(new Uri("https://api.acme.example"));

    public override IReadOnlyList<VideoModel> Models => [];

    public Task<GenerationTask<TestResponse>> SubmitTestAsync(TestRequest request, CancellationToken cancellationToken) => Tasks.SubmitAsync(Test, request, cancellationToken);

    protected override TaskOperation? FindOperation(string name) => name == Test.Name ? Test : null;

    private TaskOperation<TestRequest, TestResponse, TestResponse> Test => field ??= new("test-v1.5", TimeSpan.FromSeconds(60))
    {
        States = new TaskStates(queued: [], running: [], succeeded: ["DONE"], failed: []),
        Submit = _api.SubmitAsync,
        Id = submission => submission.TaskId,
        List = lists ? async cancellationToken => [(await _api.ListAsync(cancellationToken)).TaskId] : null,
        Read = async (_, cancellationToken) => new TaskReading<TestResponse>("DONE") { Result = await _api.ReadAsync(cancellationToken) },
    };
}
