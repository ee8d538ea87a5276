using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Reelwire.Core.Tests.Http;

namespace Reelwire.Core.Tests.Clients;

/// <summary>What is told of a submit whose answer was lost, where the vendor lists its tasks.</summary>
public sealed class LostSubmitTests
{
    private static readonly TestRequest s_request = new() { Prompt = "p" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tasks_that_this_client_has_not_submitted_are_candidates_and_none_is_adopted()
    {
        var time = new VirtualTime();
        await using var client = Client(Listing("t-lost"), time);

        var unknown = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => client.SubmitTestAsync(s_request, Token));

        Assert.Equal([new TaskHandle("acme", "test-v1.5", "t-lost", time.GetUtcNow())], unknown.Candidates);
        Assert.Null(unknown.Handle);
    }

    [Fact]
    public async Task A_task_of_another_submit_of_this_client_is_no_candidate()
    {
        var isFirst = true;
        await using var client = Client(new FakeHandler(async (request, cancellationToken) =>
        {
            await FakeHandler.TakeBodyAsync(request, cancellationToken);
            var isLost = request.Method == HttpMethod.Post && !isFirst;
            isFirst = false;
            return FakeHandler.Response(isLost ? HttpStatusCode.BadGateway : HttpStatusCode.OK, """{"task_id":"t-1"}""");
        }));
        await client.SubmitTestAsync(s_request, Token);

        var unknown = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => client.SubmitTestAsync(s_request, Token));

        Assert.Empty(unknown.Candidates!);
    }

    [Fact]
    public async Task A_list_that_fails_hides_no_unknown_outcome()
    {
        await using var client = Client(FakeHandler.Answering(HttpStatusCode.BadGateway));

        var unknown = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => client.SubmitTestAsync(s_request, Token));

        Assert.Null(unknown.Candidates);
        Assert.Equal(HttpStatusCode.BadGateway, unknown.StatusCode);
    }

    private static FakeHandler Listing(string id) => new(async (request, cancellationToken) =>
    {
        await FakeHandler.TakeBodyAsync(request, cancellationToken);
        return request.Method == HttpMethod.Post ? throw new HttpRequestException(HttpRequestError.ResponseEnded) : FakeHandler.Response(HttpStatusCode.OK, $$"""{"task_id":"{{id}}"}""");
    });

    private static TestClient Client(HttpMessageHandler network, TimeProvider? time = null)
    {
        time ??= new VirtualTime();
        return new(VideoClientConnection.FromFactory(
            new HttpMessageInvoker(new PaidSendGuard(network)), defaults: null, TestVendor.Profile, new TestOptions { ApiKey = "key", Retries = TestTransport.Once }, new RequestBudget([], time), NullLogger.Instance, meters: null, time), lists: true);
    }
}
