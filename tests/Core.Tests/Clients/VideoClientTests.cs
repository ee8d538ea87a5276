using System.Net;
using Microsoft.Extensions.Options;
using Reelwire.Core.Tests.Http;

namespace Reelwire.Core.Tests.Clients;

public sealed class VideoClientTests
{
    private static readonly TestRequest s_request = new() { Prompt = "p" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_submit_gives_a_task_whose_handle_leads_back_to_it()
    {
        var time = new VirtualTime();
        using var client = Client(FakeHandler.Answering(HttpStatusCode.OK, """{"task_id":"t:1","url":"https://cdn.example/v.mp4"}"""), time);

        var task = await client.SubmitTestAsync(s_request, Token);
        var resumed = client.Resume<TestResponse>(TaskHandle.Parse(task.Handle.ToString()));

        Assert.Equal(new TaskHandle("acme", "test-v1.5", "t:1", time.GetUtcNow()), task.Handle);
        Assert.Equal(task.Handle, resumed.Handle);
        Assert.Equal(TaskState.Succeeded, (await resumed.RefreshAsync(Token)).State);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"task_id":""}""")]
    [InlineData("""{"task_id":null}""")]
    public async Task An_accepted_submit_without_an_id_has_an_unknown_outcome(string body)
    {
        using var client = Client(FakeHandler.Answering(HttpStatusCode.OK, body));

        var failure = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => client.SubmitTestAsync(s_request, Token));

        Assert.Equal(BillingImpact.MayBeBilled, failure.Billing);
        Assert.Equal("test-v1.5", failure.Operation);
        Assert.Null(failure.Evidence.BytesHanded);
        Assert.Equal(HttpStatusCode.OK, failure.Evidence.StatusCode);
    }

    [Fact]
    public async Task A_request_that_breaks_a_limit_is_refused_with_nothing_sent()
    {
        var network = FakeHandler.Answering(HttpStatusCode.OK);
        using var client = Client(network);

        var failure = await Assert.ThrowsAsync<RequestInvalidException>(() => client.SubmitTestAsync(new TestRequest { Prompt = new string('p', 101) }, Token));

        Assert.Equal([new RequestFault("prompt", "has 101 characters; at most 100 are allowed")], failure.Faults);
        Assert.Contains("Nothing was sent", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, network.Sends);
    }

    [Fact]
    public async Task A_client_that_was_told_not_to_check_leaves_limits_to_the_vendor()
    {
        var network = FakeHandler.Answering(HttpStatusCode.OK, """{"task_id":"t:1"}""");
        using var client = Client(network, options: new TestOptions { ApiKey = "key", ValidateRequests = false });

        await client.SubmitTestAsync(new TestRequest { Prompt = new string('p', 101) }, Token);

        Assert.Equal(1, network.Sends);
    }

    [Fact]
    public async Task A_model_that_another_assembly_adds_is_submitted_and_resumed_on_the_same_client()
    {
        using var client = Client(FakeHandler.Answering(HttpStatusCode.OK, """{"task_id":"t:1","url":"https://cdn.example/v.mp4"}"""));
        var added = client.Operation("added");

        var task = await client.Connection.Tasks.SubmitAsync(added, s_request, Token);
        var resumed = client.Connection.Tasks.Resume(added, TaskHandle.Parse(task.Handle.ToString()));

        Assert.Equal("added", resumed.Handle.Operation);
        Assert.Equal(TaskState.Succeeded, (await resumed.RefreshAsync(Token)).State);
        Assert.Contains("resume it with the method of the page that you added", Assert.Throws<ArgumentException>(() => client.Resume(task.Handle)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rw1.other.added.eA.1", "is of other")]
    [InlineData("rw1.acme.test-v1.5.eA.1", "is of 'test-v1.5', not of 'added'")]
    public void A_handle_of_another_model_than_the_added_one_is_refused_with_the_reason(string handle, string reason)
    {
        using var client = Client(FakeHandler.Answering(HttpStatusCode.OK));

        var refusal = Assert.Throws<ArgumentException>(() => client.Connection.Tasks.Resume(client.Operation("added"), TaskHandle.Parse(handle)));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_is_found_by_the_name_that_the_client_gives_it_and_another_is_refused()
    {
        using var client = Client(FakeHandler.Answering(HttpStatusCode.OK));

        Assert.NotNull(client.Connection.To("Api"));
        Assert.Contains("has no host 'Queue'", Assert.Throws<ArgumentException>(() => client.Connection.To("Queue")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rw1.other.test-v1.5.eA.1", "is of other")]
    [InlineData("rw1.acme.test-v2.eA.1", "knows no operation 'test-v2'")]
    public void A_handle_of_another_client_is_refused_with_the_reason(string handle, string reason)
    {
        using var client = Client(FakeHandler.Answering(HttpStatusCode.OK));

        Assert.Contains(reason, Assert.Throws<ArgumentException>(() => client.Resume(TaskHandle.Parse(handle))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_handle_of_another_result_is_refused_with_the_reason()
    {
        using var client = Client(FakeHandler.Answering(HttpStatusCode.OK));

        Assert.Contains("is no OtherResult", Assert.Throws<ArgumentException>(() => client.Resume<OtherResult>(TaskHandle.Parse("rw1.acme.test-v1.5.eA.1"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_out_of_range_make_no_client() =>
        Assert.Contains("no key", Assert.Throws<ArgumentException>(() => VideoClientConnection.Create(TestVendor.Profile, new TestOptions(), new KeyValidator(), null, null)).Message, StringComparison.Ordinal);

    [Fact]
    public void Options_never_tell_the_key() => Assert.Equal("TestOptions", new TestOptions { ApiKey = "canary" }.ToString());

    private static TestClient Client(HttpMessageHandler network, TimeProvider? time = null, TestOptions? options = null) =>
        new(VideoClientConnection.Create(TestVendor.Profile, options ?? new TestOptions { ApiKey = "key" }, new KeyValidator(), network, time));

    private sealed class OtherResult : IGenerationResult
    {
        public IReadOnlyList<string> OutputUrls => [];
    }

    private sealed class KeyValidator : IValidateOptions<TestOptions>
    {
        public ValidateOptionsResult Validate(string? name, TestOptions options) => options.ApiKey is { Length: > 0 } ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail("There is no key.");
    }
}
