using Reelwire.Core.Tests.Http;

namespace Reelwire.Core.Tests.Clients;

/// <summary>A client as the vendors' packages have them.</summary>
internal sealed class TestClient(VideoClientConnection connection) : VideoClient(connection)
{
    private readonly ApiTransport _api = connection.To("Api", new Uri("https://api.acme.example"));

    public override IReadOnlyList<VideoModel> Models => [];

    public Task<GenerationTask<TestResponse>> SubmitTestAsync(TestRequest request, CancellationToken cancellationToken) => Tasks.SubmitAsync(Test, request, cancellationToken);

    protected override TaskOperation? FindOperation(string name) => name == Test.Name ? Test : null;

    private TaskOperation<TestRequest, TestResponse> Test => field ??= Operation("test-v1.5");

    /// <summary>The protocol of a model, the client's own or one that another assembly adds.</summary>
    public TaskOperation<TestRequest, TestResponse> Operation(string name) => new(name, TimeSpan.FromSeconds(60))
    {
        States = new TaskStates(queued: [], running: [], succeeded: ["DONE"], failed: []),
        Submit = async (request, cancellationToken) => (await _api.SubmitAsync(request, cancellationToken)).TaskId,
        Read = async (_, cancellationToken) => new TaskReading<TestResponse>("DONE") { Result = await _api.ReadAsync(cancellationToken) },
    };
}
