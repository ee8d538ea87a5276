using System.Net;
using System.Net.Sockets;
using Reelwire.Core;
using Reelwire.Simulator.Answers;

namespace Reelwire.Contract.Tests.Conformance;

/// <content>A submit is never sent twice, and what became of it is always told.</content>
public abstract partial class VendorConformance
{
    [Fact]
    public async Task Every_model_makes_a_video_of_one_submit()
    {
        using var client = NewClient();
        foreach (var model in client.Models)
        {
            var task = await model.SubmitAsync(NewPrompt(), Token);

            Assert.Single(await task.WaitForOutputUrlsAsync(Token));
            Assert.Equal((client.Vendor, model.Name), (task.Handle.Vendor, task.Handle.Operation));
        }

        Assert.Equal(client.Models.Count, Submits.Count());
        Assert.Equal(client.Models.Count, _simulator.Charges.Count);
        Assert.Empty(_simulator.Requests.SelectMany(request => request.Violations));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(408)]
    [InlineData(409)]
    [InlineData(425)]
    public async Task A_submit_answered_with_a_status_that_proves_nothing_is_in_doubt(int status)
    {
        _simulator.Script(Host, SubmitOperation, SimulatedAnswer.Json(status, "<html>Bad Gateway</html>") with { Accept = true, ContentType = "text/html" });
        using var client = NewClient();

        var exception = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => SubmitAsync(client));

        AssertInDoubt(exception, (HttpStatusCode)status);
    }

    [Fact]
    public async Task A_submit_whose_answer_is_lost_is_in_doubt()
    {
        _simulator.Script(Host, SubmitOperation, SimulatedAnswer.Reset(ConnectionFate.ResetBeforeAnswer) with { Accept = true });
        using var client = NewClient();

        var exception = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => SubmitAsync(client));

        AssertInDoubt(exception, status: null);
    }

    [Fact]
    public async Task A_submit_whose_answer_is_lost_on_a_connection_that_was_used_before_is_in_doubt()
    {
        using var client = NewClient();
        await SubmitAsync(client);
        _simulator.Script(Host, SubmitOperation, SimulatedAnswer.Reset(ConnectionFate.ResetBeforeAnswer) with { Accept = true });

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => SubmitAsync(client));

        Assert.Equal(2, Submits.Count());
        Assert.Equal(2, _simulator.Charges.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("<html></html>")]
    [InlineData("""{"task_id":"1","id":"1","requ""")]
    public async Task A_submit_that_succeeds_with_an_answer_that_cannot_be_read_is_in_doubt(string body)
    {
        _simulator.Script(Host, SubmitOperation, SimulatedAnswer.Json(200, body) with { Accept = true });
        using var client = NewClient();

        var exception = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => SubmitAsync(client));

        AssertInDoubt(exception, HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"task_id":null,"id":null,"request_id":null,"data":null}""")]
    [InlineData("""{"task_id":"","id":"","request_id":"","data":{"task_id":""}}""")]
    public async Task A_submit_that_succeeds_without_a_task_id_is_in_doubt(string body)
    {
        _simulator.Script(Host, SubmitOperation, SimulatedAnswer.Json(200, body) with { Accept = true });
        using var client = NewClient();

        var exception = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => SubmitAsync(client));

        AssertInDoubt(exception, new SubmitEvidence(null, null, HttpStatusCode.OK, exception.Evidence.SentAt));
    }

    [Fact]
    public async Task A_submit_whose_answer_breaks_off_is_in_doubt()
    {
        _simulator.Script(Host, SubmitOperation, SimulatedAnswer.Json(200, Accepted("1")) with { Accept = true, Connection = ConnectionFate.ResetInsideAnswer });
        using var client = NewClient();

        var exception = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => SubmitAsync(client));

        // The reset may overtake the head of the answer.
        AssertInDoubt(exception, exception.StatusCode is null ? null : HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_vendor_that_cannot_be_reached_bills_nothing()
    {
        // Bound but not listening: nobody else can take the port, and connections are refused.
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        using var client = NewClient(address: new Uri($"http://{socket.LocalEndPoint}"));

        var exception = await Assert.ThrowsAsync<ConnectionFailedException>(() => SubmitAsync(client));

        Assert.Equal((BillingImpact.NotBilled, null), (exception.Billing, exception.StatusCode));
    }

    [Fact]
    public async Task A_connection_that_breaks_inside_the_body_is_followed_by_another_attempt()
    {
        _simulator.Script(Host, SubmitOperation, Enumerable.Repeat(SimulatedAnswer.Reset(ConnectionFate.ResetBeforeBody), 3));
        using var client = NewClient();

        var task = await client.Models[0].SubmitAsync(NewPrompt() with { Image = LargeImage() }, Token);

        Assert.Equal(4, Submits.Count());
        Assert.Equal(task.Handle.TaskId, Assert.Single(_simulator.Charges).TaskId);
    }

    [Fact]
    public async Task Connections_that_keep_breaking_inside_the_body_bill_nothing()
    {
        _simulator.Script(Host, SubmitOperation, Enumerable.Repeat(SimulatedAnswer.Reset(ConnectionFate.ResetBeforeBody), 4));
        using var client = NewClient();

        var exception = await Assert.ThrowsAsync<ConnectionFailedException>(() => client.Models[0].SubmitAsync(NewPrompt() with { Image = LargeImage() }, Token));

        Assert.Equal(BillingImpact.NotBilled, exception.Billing);
        Assert.Equal(4, Submits.Count());
        Assert.Empty(_simulator.Charges);
    }

    [Fact]
    public async Task An_image_in_a_stream_is_sent_once()
    {
        _simulator.Script(Host, SubmitOperation, SimulatedAnswer.Reset(ConnectionFate.ResetBeforeBody));
        using var client = NewClient();
        using var stream = new MemoryStream(Png.OfSize(640, 480, 20 << 20));

        await Assert.ThrowsAsync<ConnectionFailedException>(() => client.Models[0].SubmitAsync(NewPrompt() with { Image = MediaInput.FromStream(stream) }, Token));

        Assert.Single(Submits);
        Assert.Empty(_simulator.Charges);
    }

    [Fact]
    public async Task A_submit_that_was_cancelled_before_is_not_sent()
    {
        using var client = NewClient();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SubmitAsync(client, new CancellationToken(canceled: true)));

        Assert.Empty(_simulator.Requests);
    }

    [Fact]
    public async Task A_submit_that_is_cancelled_after_it_was_sent_still_gives_its_task()
    {
        using var client = NewClient();

        // The answer may still overtake the caller who leaves.
        TaskHandle handle;
        try
        {
            handle = (await SubmitAsync(client, _onSubmit.Token)).Handle;
        }
        catch (SubmitCancelledException<TaskHandle> sent)
        {
            handle = await sent.Answer;
        }

        Assert.True(_onSubmit.IsCancellationRequested);
        Assert.Equal(Assert.Single(_simulator.Charges).TaskId, handle.TaskId);
    }

    [Fact]
    public async Task A_submit_that_is_cancelled_and_not_answered_in_time_is_in_doubt()
    {
        _simulator.Script(Host, SubmitOperation, SimulatedAnswer.Json(200, Accepted("late")) with { Accept = true, Delay = Timeout.InfiniteTimeSpan });
        using var client = NewClient(options => options.Transport.CancelledSubmitGrace = TimeSpan.FromSeconds(1));

        var sent = await Assert.ThrowsAsync<SubmitCancelledException<TaskHandle>>(() => SubmitAsync(client, _onSubmit.Token));

        AssertInDoubt(await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => sent.Answer), status: null);
    }

    [Fact]
    public async Task Where_the_vendor_lists_its_tasks_the_lost_one_is_among_the_candidates()
    {
        using var client = NewClient();
        await SubmitAsync(client);
        _simulator.Script(Host, SubmitOperation, SimulatedAnswer.Reset(ConnectionFate.ResetBeforeAnswer) with { Accept = true });

        var exception = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => SubmitAsync(client));

        Assert.Equal(CanList ? [_simulator.Charges[1].TaskId] : null, exception.Candidates?.Select(candidate => candidate.TaskId));
        Assert.Null(exception.Handle);
    }

    [Theory]
    [InlineData("50f3:kling-video/v1.6/pro/effects")]
    [InlineData("ключ 🎬?&=#%2F")]
    public async Task A_task_of_any_id_is_read_by_that_id(string id)
    {
        _simulator.Script(Host, SubmitOperation, SimulatedAnswer.Json(200, Accepted(id)));
        _simulator.Script(Host, ReadOperation, SimulatedAnswer.Json(200, Reading(Running)));
        using var client = NewClient();

        var task = await SubmitAsync(client);
        await client.Resume(TaskHandle.Parse(task.Handle.ToString())).RefreshAsync(Token);

        Assert.Equal(id, task.Handle.TaskId);
        Assert.Contains(Uri.EscapeDataString(id), Assert.Single(Reads).Target, StringComparison.Ordinal);
    }

    // Larger than what the machine buffers between the two ends, so that a connection that breaks is noticed before the last byte.
    private static MediaInput LargeImage() => MediaInput.FromBytes(Png.OfSize(640, 480, 20 << 20));

    private void AssertInDoubt(SubmitOutcomeUnknownException exception, HttpStatusCode? status)
    {
        var length = Submits.Single().BodyLength;
        AssertInDoubt(exception, new SubmitEvidence(length, length, status, exception.Evidence.SentAt));
    }

    private void AssertInDoubt(SubmitOutcomeUnknownException exception, SubmitEvidence evidence)
    {
        Assert.Equal(evidence, exception.Evidence);
        Assert.Equal((BillingImpact.MayBeBilled, evidence.StatusCode), (exception.Billing, exception.StatusCode));
        Assert.Single(Submits);
        Assert.Single(_simulator.Charges);
    }
}
