using System.Net;
using System.Text;
using Reelwire.Core;
using Reelwire.Freepik;
using Reelwire.Simulator;
using Reelwire.Simulator.Answers;

namespace Reelwire.Contract.Tests;

/// <content>What Freepik answers, and how it is read.</content>
public sealed partial class FreepikContractTests
{
    [Fact]
    public async Task The_pages_answer_to_a_submit_is_read()
    {
        const string Json = """{"data":{"task_id":"046b6c7f-0b8a-43b9-b35d-6489e6daee91","status":"IN_PROGRESS"}}""";

        var submission = await AnsweredAsync("submit-seedance-pro-720p", Json, (api, token) => api.SubmitSeedancePro720pAsync(new SeedancePro720pRequest { Prompt = "She smiles" }, token));

        Assert.Equal(TaskId, submission.Data?.TaskId);
        Assert.Equal(FreepikTaskStatus.InProgress, submission.Data?.Status);
        Assert.Equal(Json, Encoding.UTF8.GetString(submission.RawJson.Span));
    }

    [Fact]
    public async Task A_completed_task_is_read()
    {
        const string Json = """{"data":{"generated":["https://ai-statics.freepik.com/completed_task_image.jpg"],"task_id":"046b6c7f-0b8a-43b9-b35d-6489e6daee91","status":"COMPLETED"}}""";

        var task = await AnsweredAsync("get-wan-v2-2-580p-task", Json, (api, token) => api.GetWanV2_2_580pTaskAsync(TaskId, token));

        Assert.Equal(TaskId, task.Data?.TaskId);
        Assert.Equal(FreepikTaskStatus.Completed, task.Data?.Status);
        Assert.Equal(["https://ai-statics.freepik.com/completed_task_image.jpg"], task.OutputUrls);
        Assert.Equal(Json, Encoding.UTF8.GetString(task.RawJson.Span));
    }

    [Fact]
    public async Task A_list_of_tasks_is_read()
    {
        var list = await AnsweredAsync(
            "list-seedance-pro-720p-tasks",
            """{"data":[{"task_id":"046b6c7f-0b8a-43b9-b35d-6489e6daee91","status":"IN_PROGRESS"},{"task_id":"b7f8e0a2-0000-4000-8000-000000000000","status":"COMPLETED"}]}""",
            (api, token) => api.ListSeedancePro720pTasksAsync(token));

        Assert.Equal(
            [(TaskId, FreepikTaskStatus.InProgress), ("b7f8e0a2-0000-4000-8000-000000000000", FreepikTaskStatus.Completed)],
            list.Data?.Select(task => (task.TaskId, task.Status ?? default)));
    }

    [Fact]
    public async Task The_tasks_of_an_account_are_listed_with_their_states_and_can_be_waited_for()
    {
        await using var simulator = await VendorSimulator.StartAsync(new SimulatorOptions { PollsUntilDone = 1 }, TestContext.Current.CancellationToken);
        using var client = new FreepikClient(new FreepikOptions { ApiKey = Key, BaseAddress = simulator.Freepik }, timeProvider: new Conformance.JumpingClock());
        var one = await client.SubmitSeedancePro720pAsync(new SeedancePro720pRequest { Prompt = "She smiles" }, TestContext.Current.CancellationToken);
        var two = await client.SubmitSeedancePro720pAsync(new SeedancePro720pRequest { Prompt = "She waves" }, TestContext.Current.CancellationToken);

        var tasks = await client.ListSeedancePro720pAsync(TestContext.Current.CancellationToken);

        Assert.Equal(new[] { one, two }.Select(task => task.Handle.TaskId).Order(StringComparer.Ordinal), tasks.Select(task => task.Handle.TaskId).Order(StringComparer.Ordinal));
        Assert.All(tasks, task => Assert.NotNull(task.LastUpdate.Status));
        Assert.Empty(await client.ListWanV2_2_580pAsync(TestContext.Current.CancellationToken));
        Assert.All(await Task.WhenAll(tasks.Select(task => task.WaitForOutputUrlsAsync(TestContext.Current.CancellationToken))), urls => Assert.Single(urls));
        Assert.Equal(2, simulator.Charges.Count);
    }

    [Fact]
    public async Task What_no_page_lists_is_kept()
    {
        var task = await AnsweredAsync(
            "get-seedance-pro-720p-task",
            """{"data":{"generated":[7,"https://cdn/1.mp4"],"task_id":1234,"status":"MODERATING","has_nsfw":[false]},"trace":"t-1"}""",
            (api, token) => api.GetSeedancePro720pTaskAsync(TaskId, token));

        Assert.Equal(new FreepikTaskStatus("MODERATING"), task.Data?.Status);
        Assert.False(task.Data?.Status?.IsKnown);
        Assert.Equal("1234", task.Data?.TaskId);
        Assert.Equal(["7", "https://cdn/1.mp4"], task.Data?.Generated);
        Assert.Equal("[false]", task.Data?.AdditionalProperties?["has_nsfw"].GetRawText());
        Assert.Equal("t-1", task.AdditionalProperties?["trace"].GetString());
    }

    [Theory]
    [InlineData(500, "Internal Server Error")]
    [InlineData(503, "Service Unavailable. Please try again later.")]
    public async Task The_pages_server_errors_leave_a_submit_in_doubt(int status, string message)
    {
        var exception = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => RefusedAsync(status, $$"""{"message":"{{message}}"}"""));

        Assert.Equal((message, (HttpStatusCode)status), (exception.Details.VendorMessage, exception.StatusCode));
    }

    /// <summary>The official specification: "generated" is empty while a task runs and when it failed, and there is no reason.</summary>
    [Fact]
    public async Task A_failed_task_is_read()
    {
        const string Json = """{"data":{"generated":[],"task_id":"046b6c7f-0b8a-43b9-b35d-6489e6daee91","status":"FAILED"}}""";

        var update = await LookAsync(Json);

        Assert.Equal((TaskState.Failed, "FAILED", null), (update.State, update.Status, update.FailureReason));
    }

    /// <summary>CREATED stands on newer pages. The last four are guarded for by clients in the wild (freepik-cli, src/types.ts); anything else means that the task goes on.</summary>
    [Theory]
    [InlineData("CREATED", TaskState.Queued)]
    [InlineData("IN_PROGRESS", TaskState.Running)]
    [InlineData("COMPLETED", TaskState.Succeeded)]
    [InlineData("FAILED", TaskState.Failed)]
    [InlineData("PENDING", TaskState.Running)]
    [InlineData("PROCESSING", TaskState.Running)]
    [InlineData("SUCCEEDED", TaskState.Succeeded)]
    [InlineData("ERROR", TaskState.Failed)]
    [InlineData("MODERATING", TaskState.Running)]
    public async Task A_status_means(string status, TaskState state) =>
        Assert.Equal(state, (await LookAsync($$$"""{"data":{"generated":[],"task_id":"t","status":"{{{status}}}"}}""")).State);

    /// <summary>Newer create pages answer with the detail of a task right away.</summary>
    [Fact]
    public async Task A_submit_that_is_answered_with_more_than_the_page_says_is_read()
    {
        var submission = await AnsweredAsync(
            "submit-wan-v2-2-580p",
            """{"data":{"generated":[],"task_id":"046b6c7f-0b8a-43b9-b35d-6489e6daee91","status":"CREATED"}}""",
            (api, token) => api.SubmitWanV2_2_580pAsync(new WanV2_2_580pRequest { Image = s_pagesImage }, token));

        Assert.Equal((TaskId, FreepikTaskStatus.Created), (submission.Data?.TaskId, submission.Data?.Status));
        Assert.Equal("[]", submission.Data?.AdditionalProperties?["generated"].GetRawText());
    }

    /// <summary>A client in the wild (freepik-cli, src/lib/poll.ts) takes URLs and objects with a URL.</summary>
    [Fact]
    public async Task A_file_that_comes_as_an_object_is_found()
    {
        var task = await AnsweredAsync(
            "get-seedance-pro-720p-task",
            """{"data":{"generated":[{"url":"https://cdn/1.mp4","content_type":"video/mp4"}],"task_id":"t","status":"COMPLETED"}}""",
            (api, token) => api.GetSeedancePro720pTaskAsync(TaskId, token));

        Assert.Equal(["https://cdn/1.mp4"], task.OutputUrls);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task An_empty_list_of_tasks_is_read(string data)
    {
        var list = await AnsweredAsync("list-wan-v2-2-580p-tasks", $$"""{"data":{{data}}}""", (api, token) => api.ListWanV2_2_580pTasksAsync(token));

        Assert.Empty(list.Data ?? []);
    }

    [Theory]
    [InlineData(400, typeof(RequestInvalidException))]
    [InlineData(401, typeof(ApiKeyRejectedException))]
    [InlineData(404, typeof(VendorErrorException))]
    [InlineData(429, typeof(RateLimitedException))]
    [InlineData(500, typeof(VendorErrorException))]
    [InlineData(503, typeof(VendorErrorException))]
    public async Task An_error_of_a_read_buys_nothing(int status, Type expected)
    {
        foreach (var operation in (string[])["get-wan-v2-2-580p-task", "list-wan-v2-2-580p-tasks"])
        {
            var exception = await Assert.ThrowsAnyAsync<ReelwireException>(() => AnsweredAsync(
                operation,
                """{"message":"Told so."}""",
                async (api, token) => operation[0] == 'g' ? (object)await api.GetWanV2_2_580pTaskAsync(TaskId, token) : await api.ListWanV2_2_580pTasksAsync(token),
                status));

            Assert.IsType(expected, exception);
            Assert.Equal(("Told so.", (HttpStatusCode)status, BillingImpact.NotBilled), (exception.Details.VendorMessage, exception.StatusCode, exception.Billing));
        }
    }

    private static async Task<TaskUpdate> LookAsync(string json)
    {
        await using var simulator = await VendorSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        simulator.Script(VendorHost.Freepik, "get-seedance-pro-720p-task", SimulatedAnswer.Json(200, json));
        using var client = new FreepikClient(new FreepikOptions { ApiKey = Key, BaseAddress = simulator.Freepik });
        return await client.Resume(new TaskHandle("freepik", "seedance-pro-720p", TaskId, DateTimeOffset.UnixEpoch)).RefreshAsync(TestContext.Current.CancellationToken);
    }
}
