using System.Net;
using System.Security.Cryptography;
using Reelwire.Core;
using Reelwire.Simulator.Answers;

namespace Reelwire.Contract.Tests.Conformance;

/// <content>A task lives at the vendor: only the vendor's word ends it, and its handle is never lost.</content>
public abstract partial class VendorConformance
{
    // What a look may run into without saying anything about the task.
    private static readonly Dictionary<string, SimulatedAnswer> s_interruptions = new(StringComparer.Ordinal)
    {
        ["500"] = SimulatedAnswer.Json(500, """{"message":"Internal Server Error"}"""),
        ["502 with a proxy's page"] = SimulatedAnswer.Json(502, "<html>Bad Gateway</html>") with { ContentType = "text/html" },
        ["503 without a body"] = SimulatedAnswer.Json(503, ""),
        ["404 right after the submit"] = SimulatedAnswer.Json(404, "{}"),
        ["400"] = SimulatedAnswer.Json(400, "{}"),
        ["408"] = SimulatedAnswer.Json(408, "{}"),
        ["409"] = SimulatedAnswer.Json(409, "{}"),
        ["425"] = SimulatedAnswer.Json(425, "{}"),
        ["429"] = SimulatedAnswer.Json(429, "{}"),
        ["200 with a page"] = SimulatedAnswer.Json(200, "<html></html>"),
        ["200 without a body"] = SimulatedAnswer.Json(200, ""),
        ["200 with null"] = SimulatedAnswer.Json(200, "null"),
        ["200 with a list"] = SimulatedAnswer.Json(200, "[]"),
        ["200 without a status"] = SimulatedAnswer.Json(200, "{}"),
        ["no answer"] = SimulatedAnswer.Reset(ConnectionFate.ResetBeforeAnswer),
        ["half an answer"] = SimulatedAnswer.Json(200, """{"status":"COMPLETED"}""") with { Connection = ConnectionFate.ResetInsideAnswer },
    };

    public static TheoryData<string> Interruptions => [.. s_interruptions.Keys];

    [Theory]
    [MemberData(nameof(Interruptions))]
    public async Task A_look_that_fails_does_not_end_a_wait(string interruption)
    {
        _simulator.Script(Host, ReadOperation, Enumerable.Repeat(s_interruptions[interruption], 5));
        using var client = NewClient();

        var task = await SubmitAsync(client);

        Assert.Single(await task.WaitForOutputUrlsAsync(Token));
        Assert.Equal(5 + 3, Reads.Count());
        Assert.Single(_simulator.Charges);
    }

    [Fact]
    public async Task Statuses_that_are_unknown_or_go_backwards_mean_that_the_task_goes_on()
    {
        string[] scripted = [Running, Queued, "BRAND_NEW", "", Running];
        _simulator.Script(Host, ReadOperation, scripted.Select(status => SimulatedAnswer.Json(200, Reading(status))));
        using var client = NewClient();
        var task = await SubmitAsync(client);

        var updates = await task.WatchAsync(Token).ToListAsync(Token);

        var looks = updates.Skip(1).Take(5).ToArray(); // the first update comes before any look
        Assert.Equal(scripted, looks.Select(update => update.Status));
        Assert.Equal([TaskState.Running, TaskState.Queued, TaskState.Running, TaskState.Running, TaskState.Running], looks.Select(update => update.State));
        Assert.Equal(TaskState.Succeeded, updates[^1].State);
        Assert.All(updates.SkipLast(1), update => Assert.True(update.State is TaskState.Queued or TaskState.Running));
    }

    [Fact]
    public async Task A_wait_looks_no_sooner_than_the_vendor_asks()
    {
        _simulator.Script(Host, ReadOperation, SimulatedAnswer.Json(429, "{}") with { Headers = Headers("Retry-After", "17") });
        using var client = NewClient();

        await (await SubmitAsync(client)).WaitForOutputUrlsAsync(Token);

        Assert.Equal(TimeSpan.FromSeconds(17), _clock.Waits[1]);
        Assert.All(_clock.Waits.Where((_, index) => index != 1), wait => Assert.InRange(wait.TotalSeconds, 1.8, 5.5));
    }

    [Fact]
    public async Task A_task_that_fails_is_told_with_its_handle()
    {
        using var client = NewClient();
        var task = await client.Models[0].SubmitAsync(NewPrompt("[simulate: fail]"), Token);

        var exception = await Assert.ThrowsAsync<TaskFailedException>(() => task.WaitForOutputUrlsAsync(Token));

        Assert.Equal((task.Handle, BillingImpact.MayBeBilled), (exception.Handle, exception.Billing));
        Assert.Equal(GivesReasons, exception.Reason is not null);
    }

    [Fact]
    public async Task A_wait_that_takes_too_long_gives_the_handle_from_which_another_client_goes_on()
    {
        _simulator.Script(Host, ReadOperation, Enumerable.Repeat(SimulatedAnswer.Json(200, Reading(Running)), 40));
        using var client = NewClient(options => options.Polling.Deadline = TimeSpan.FromSeconds(60));
        var task = await SubmitAsync(client);

        var exception = await Assert.ThrowsAsync<WaitTimeoutException>(() => task.WaitForOutputUrlsAsync(Token));

        Assert.Equal((task.Handle, BillingImpact.Billed), (exception.Handle, exception.Billing));
        using var other = NewClient();
        Assert.Single(await other.Resume(TaskHandle.Parse(exception.Handle!.ToString())).WaitForOutputUrlsAsync(Token));
        Assert.Single(_simulator.Charges);
    }

    [Fact]
    public async Task A_task_that_the_vendor_keeps_denying_is_lost()
    {
        _simulator.Script(Host, ReadOperation, Enumerable.Repeat(SimulatedAnswer.Json(404, "{}"), 100));
        using var client = NewClient();
        var task = await SubmitAsync(client);
        var submitted = _clock.GetUtcNow();

        var exception = await Assert.ThrowsAsync<TaskLostException>(() => task.WaitForOutputUrlsAsync(Token));

        Assert.Equal((task.Handle, BillingImpact.MayBeBilled), (exception.Handle, exception.Billing));
        Assert.InRange((_clock.GetUtcNow() - submitted).TotalSeconds, 60, 77);
    }

    [Fact]
    public async Task A_wait_ends_when_the_key_is_refused()
    {
        using var client = NewClient();
        var task = await SubmitAsync(client);
        using var other = NewClient(options => options.ApiKey = "invalid-secret");

        var exception = await Assert.ThrowsAsync<ApiKeyRejectedException>(() => other.Resume(task.Handle).WaitForOutputUrlsAsync(Token));

        Assert.Equal((task.Handle, BillingImpact.Billed), (exception.Handle, exception.Billing));
        Assert.Single(Reads);
    }

    [Fact]
    public async Task A_cancelled_wait_leaves_the_task_alone()
    {
        using var cancellation = new CancellationTokenSource();
        using var client = NewClient();
        var task = await SubmitAsync(client);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task.WaitForOutputUrlsAsync(cancellation.Token));

        Assert.Single(await task.WaitForOutputUrlsAsync(Token));
        Assert.DoesNotContain(_simulator.Requests, request => request.Method == "PUT");
    }

    [Fact]
    public async Task A_success_without_a_file_is_told_and_not_waited_for()
    {
        using var client = NewClient();
        var task = await SubmitAsync(client);
        var success = (await task.WatchAsync(Token).ToListAsync(Token))[^1].Status!;
        var again = client.Resume(task.Handle);
        ScriptEmptyResult(Reading(success));

        var exception = await Assert.ThrowsAsync<ResultMissingException>(() => again.WaitForOutputUrlsAsync(Token));

        Assert.Equal((task.Handle, BillingImpact.Billed), (exception.Handle, exception.Billing));
    }

    [Fact]
    public async Task Cancelling_is_asked_of_vendors_that_can()
    {
        using var client = NewClient();
        var task = await SubmitAsync(client);

        Assert.Equal(CanCancel ? CancelOutcome.Cancelled : CancelOutcome.NotSupported, await task.CancelAsync(Token));
        Assert.Equal(CanCancel ? CancelOutcome.AlreadyFinished : CancelOutcome.NotSupported, await task.CancelAsync(Token));
        Assert.Equal(CanCancel ? 2 : 0, _simulator.Requests.Count(request => request.Method == "PUT"));
    }

    [Fact]
    public async Task A_handle_of_another_vendor_or_operation_is_refused()
    {
        using var client = NewClient();
        var handle = (await SubmitAsync(client)).Handle;

        Assert.Throws<ArgumentException>(() => client.Resume(new TaskHandle("another", handle.Operation, handle.TaskId, handle.SubmittedAt)));
        Assert.Throws<ArgumentException>(() => client.Resume(new TaskHandle(handle.Vendor, "another", handle.TaskId, handle.SubmittedAt)));
        Assert.Single(_simulator.Requests);
    }

    [Fact]
    public async Task A_result_is_saved_to_a_file_once()
    {
        using var client = NewClient();
        var task = await SubmitAsync(client);
        var path = Path.Combine(_folder.FullName, "video.mp4");

        var saved = await task.SaveAsync(path, Token);

        using var http = new HttpClient();
        var video = await http.GetByteArrayAsync((await task.WaitForOutputUrlsAsync(Token))[0], Token);
        Assert.Equal(video, await File.ReadAllBytesAsync(path, Token));
        Assert.Equal(new SavedMedia(path, video.Length, "video/mp4", Convert.ToHexStringLower(SHA256.HashData(video))), saved);
        await Assert.ThrowsAsync<IOException>(() => task.SaveAsync(path, Token));
        Assert.Equal([path], _folder.GetFiles().Select(file => file.FullName));
    }

    /// <summary>Makes the task's result name no file: the given status answer, or where the result is a call of its own, an empty one.</summary>
    protected virtual void ScriptEmptyResult(string reading) => Script(ReadOperation, reading);

    private protected void Script(string operation, string json) => _simulator.Script(Host, operation, SimulatedAnswer.Json((int)HttpStatusCode.OK, json));
}
