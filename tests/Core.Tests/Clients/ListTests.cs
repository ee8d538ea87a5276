using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Reelwire.Core.Tests.Http;

namespace Reelwire.Core.Tests.Clients;

/// <summary>Tasks that a vendor lists.</summary>
public sealed class ListTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("DONE", TaskState.Succeeded)]
    [InlineData("RUNNING", TaskState.Running)]
    [InlineData("something new", TaskState.Running)]
    public async Task A_listed_task_tells_the_state_that_the_list_tells_and_can_be_waited_for(string status, TaskState state)
    {
        var time = new VirtualTime { SkipsWaits = true, LongestSkip = TimeSpan.FromSeconds(20) };
        await using var client = Client(FakeHandler.Answering(HttpStatusCode.OK, """{"task_id":"t-1"}"""), time);

        var task = Assert.Single(await client.ListTestAsync(status, Token));
        var listed = task.LastUpdate;
        var updates = await task.WatchAsync(Token).ToListAsync(Token);

        Assert.Equal((state, status), (listed.State, listed.Status));
        Assert.Equal("t-1", task.Handle.TaskId);
        Assert.Equal(state == TaskState.Succeeded ? [TaskState.Succeeded] : [state, TaskState.Succeeded], updates.Select(update => update.State));
        Assert.Equal("t-1", (await task.WaitAsync(Token)).TaskId);
        Assert.Equal(TaskState.Succeeded, task.LastUpdate.State);
    }

    [Fact]
    public async Task A_task_without_an_id_is_left_out()
    {
        await using var client = Client(FakeHandler.Answering(HttpStatusCode.OK, """{}"""));

        Assert.Empty(await client.ListTestAsync("DONE", Token));
    }

    [Fact]
    public async Task A_list_that_cannot_be_read_is_told()
    {
        await using var client = Client(FakeHandler.Answering(HttpStatusCode.Unauthorized));

        await Assert.ThrowsAsync<ApiKeyRejectedException>(() => client.ListTestAsync("DONE", Token));
    }

    private static TestClient Client(FakeHandler network, TimeProvider? time = null)
    {
        time ??= new VirtualTime();
        return new(VideoClientConnection.FromFactory(
            new HttpMessageInvoker(new PaidSendGuard(network)), defaults: null, TestVendor.Profile, new TestOptions { ApiKey = "key", Retries = TestTransport.Once }, new RequestBudget([], time), NullLogger.Instance, meters: null, time), lists: true);
    }
}
