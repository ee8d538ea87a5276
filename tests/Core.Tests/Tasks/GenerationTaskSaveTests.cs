using Reelwire.Core.Tests.Http;

namespace Reelwire.Core.Tests.Tasks;

public sealed class GenerationTaskSaveTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly VirtualTime _time = new() { SkipsWaits = true, LongestSkip = TimeSpan.FromSeconds(20) };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_URL_that_has_expired_is_asked_for_anew_once()
    {
        await using var server = Server();
        var protocol = Protocol(Done(server, "old"), Done(server, "new"));

        var saved = await SaveAsync(protocol);

        Assert.Equal([1, 2, 3], await File.ReadAllBytesAsync(saved.Path, Token));
        Assert.Equal((2, 2), (protocol.Looks, server.Requests.Count));
    }

    [Fact]
    public async Task A_URL_that_has_expired_again_is_told_as_such()
    {
        await using var server = Server();
        var protocol = Protocol(Done(server, "old"));

        var failure = await Assert.ThrowsAsync<ResultExpiredException>(() => SaveAsync(protocol));

        Assert.Equal((2, 2), (protocol.Looks, server.Requests.Count));
        Assert.Equal((BillingImpact.Billed, "t/1"), (failure.Billing, failure.Handle?.TaskId));
    }

    [Fact]
    public async Task A_vendor_that_has_forgotten_the_task_has_no_other_URL()
    {
        await using var server = Server();

        await Assert.ThrowsAsync<ResultExpiredException>(() => SaveAsync(Protocol(Done(server, "old"), FakeProtocol.Fails(404))));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_vendor_that_names_no_file_any_more_has_no_other_URL()
    {
        await using var server = Server();

        await Assert.ThrowsAsync<ResultExpiredException>(() => SaveAsync(Protocol(Done(server, "old"), () => new TaskReading<TestResponse>("DONE") { Result = new TestResponse() })));
    }

    [Fact]
    public async Task A_vendor_that_cannot_be_asked_is_told_with_the_handle_since_the_file_may_still_be_there()
    {
        await using var server = Server();

        var failure = await Assert.ThrowsAsync<VendorErrorException>(() => SaveAsync(Protocol(Done(server, "old"), FakeProtocol.Fails(500))));

        Assert.Equal("t/1", failure.Handle?.TaskId);
    }

    private static LoopbackServer Server() => new(path => path == "/new" ? LoopbackServer.File([1, 2, 3]) : LoopbackServer.Status(403));

    private static Func<TaskReading<TestResponse>> Done(LoopbackServer server, string name) => () => new TaskReading<TestResponse>("DONE") { Result = new TestResponse { Url = $"{server.Address}/{name}" } };

    private static FakeProtocol Protocol(params Func<TaskReading<TestResponse>>[] looks) => new(looks) { ExpectedDuration = TimeSpan.FromSeconds(10) };

    private Task<SavedMedia> SaveAsync(FakeProtocol protocol) =>
        protocol.Start(_time, downloads: new DownloadOptions { AllowLoopback = true }).SaveAsync(_folder.File("v.mp4"), Token);
}
