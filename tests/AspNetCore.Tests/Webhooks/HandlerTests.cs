using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Reelwire.AspNetCore.Tests.Hosts;
using Reelwire.Core;
using Reelwire.Freepik;
using Reelwire.Simulator;
using Reelwire.Simulator.Faults;

namespace Reelwire.AspNetCore.Tests.Webhooks;

/// <summary>Webhooks of tasks that nobody waits for in this process.</summary>
public sealed class HandlerTests
{
    private readonly RecordingHandler _handler = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_handler_gets_the_handle_that_the_submit_had()
    {
        await using var stage = await Stage.StartAsync(With(_handler));
        var task = await stage.SubmitToNovitaAsync();

        stage.Host.Clock.Advance(Stage.Duration);
        await stage.Host.UntilAsync(() => stage.Simulator.Webhooks.Count == 1, "the webhook");

        Assert.Equal(new WebhookNotice { Handle = task.Handle }, Assert.Single(_handler.Notices));
        Assert.Equal((200, 1), (stage.Simulator.Webhooks[0].Status, stage.Host.Counts["novita handled"]));
        Assert.Equal(0, stage.Host.Looks);
    }

    [Fact]
    public async Task The_task_can_be_read_back_from_it()
    {
        await using var stage = await Stage.StartAsync(With(_handler));
        await stage.SubmitToFalAsync();
        stage.Host.Clock.Advance(Stage.Duration);
        await stage.Host.UntilAsync(() => _handler.Notices.Count == 1, "the webhook");

        var update = await stage.Host.Fal.Resume(_handler.Notices[0].Handle).RefreshAsync(Token);

        Assert.Equal(TaskState.Succeeded, update.State);
    }

    [Fact]
    public async Task It_is_not_asked_where_somebody_waits()
    {
        await using var stage = await Stage.StartAsync(With(_handler));
        var wait = (await stage.SubmitToFalAsync()).WaitAsync(Token);

        stage.Host.Clock.Advance(Stage.Duration);
        await stage.Host.EndAsync(wait);

        Assert.Empty(_handler.Notices);
    }

    [Fact]
    public async Task It_is_asked_when_all_who_waited_have_left()
    {
        await using var stage = await Stage.StartAsync(With(_handler));
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var wait = (await stage.SubmitToFalAsync()).WaitAsync(cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);

        stage.Host.Clock.Advance(Stage.Duration);
        await stage.Host.UntilAsync(() => stage.Simulator.Webhooks.Count == 1, "the webhook");

        Assert.Single(_handler.Notices);
    }

    [Fact]
    public async Task When_it_fails_the_vendor_sends_the_webhook_again()
    {
        var failing = new RecordingHandler(failures: 1);
        await using var stage = await Stage.StartAsync(With(failing));
        await stage.SubmitToFalAsync();

        stage.Host.Clock.Advance(Stage.Duration);
        await stage.Host.UntilAsync(() => stage.Simulator.Webhooks.Count == 1, "the webhook");
        stage.Host.Clock.Advance(TimeSpan.FromSeconds(7));
        await stage.Host.UntilAsync(() => stage.Simulator.Webhooks.Count == 2, "the webhook again");

        Assert.Equal([500, 200], stage.Simulator.Webhooks.Select(webhook => webhook.Status));
        Assert.Equal((1, 1), (stage.Host.Counts["fal handler_failed"], stage.Host.Counts["fal handled"]));
        Assert.Equal(2, failing.Notices.Count);
        Assert.Contains(stage.Host.Logs.Lines, line => line.StartsWith("303 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_may_be_a_scoped_service()
    {
        await using var stage = await Stage.StartAsync(new HostSettings { Services = services => services.AddSingleton(_handler).AddScoped<IWebhookHandler>(provider => provider.GetRequiredService<RecordingHandler>()) });
        await stage.SubmitToFalAsync();

        stage.Host.Clock.Advance(Stage.Duration);
        await stage.Host.UntilAsync(() => stage.Simulator.Webhooks.Count == 1, "the webhook");

        Assert.Single(_handler.Notices);
    }

    [Fact]
    public async Task Another_process_with_the_same_key_knows_the_task_without_a_store()
    {
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        await using var stage = await Stage.StartAsync(new HostSettings { Options = options => options.TokenKey = key });
        await using var other = await WebhookHost.StartAsync(stage.Simulator, stage.Host.Clock, With(_handler) with { Options = options => options.TokenKey = key });
        var task = await stage.SubmitToFreepikAsync();

        var status = await PostAsync(other, stage, task.Handle.TaskId);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(task.Handle, Assert.Single(_handler.Notices).Handle);
    }

    [Fact]
    public async Task Another_process_with_another_key_does_not()
    {
        await using var stage = await Stage.StartAsync();
        await using var other = await WebhookHost.StartAsync(stage.Simulator, stage.Host.Clock, With(_handler));
        var task = await stage.SubmitToFreepikAsync();

        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(other, stage, task.Handle.TaskId));
        Assert.Empty(_handler.Notices);
    }

    [Fact]
    public async Task It_is_told_which_of_several_accounts_submitted_the_task()
    {
        await using var stage = await Stage.StartAsync(new HostSettings
        {
            Services = services => services.AddSingleton<IWebhookHandler>(_handler),
        });
        await using var second = await WebhookHost.StartAsync(stage.Simulator, stage.Host.Clock, new HostSettings
        {
            Services = services => services.AddSingleton<IWebhookHandler>(_handler).AddFreepik("studio", options => (options.ApiKey, options.BaseAddress) = ("other", stage.Simulator.Freepik)),
        });
        var task = await second.Services.GetRequiredKeyedService<FreepikClient>("studio").SubmitSeedancePro720pAsync(Stage.FreepikRequest, Token);

        await PostAsync(second, stage, task.Handle.TaskId);

        Assert.Equal(new WebhookNotice { Handle = task.Handle, Client = "studio" }, Assert.Single(_handler.Notices));
    }

    [Fact]
    public async Task A_task_whose_answer_was_lost_is_found_by_its_webhook()
    {
        await using var stage = await Stage.StartAsync(With(_handler));
        stage.Simulator.Faults.Add(new Fault { Host = VendorHost.FalQueue, Kind = "reset-after-body", Accept = true });

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(stage.SubmitToFalAsync);
        stage.Host.Clock.Advance(Stage.Duration);
        await stage.Host.UntilAsync(() => _handler.Notices.Count == 1, "the webhook");

        Assert.Equal(Assert.Single(stage.Simulator.Charges).TaskId, _handler.Notices[0].Handle.TaskId);
        Assert.Equal(TaskState.Succeeded, (await stage.Host.Fal.Resume(_handler.Notices[0].Handle).RefreshAsync(Token)).State);
    }

    [Fact]
    public async Task So_it_is_when_the_webhook_comes_before_the_answer_is_lost()
    {
        await using var stage = await Stage.StartAsync(With(_handler));
        stage.Simulator.Faults.Add(new Fault { Host = VendorHost.FalQueue, Kind = "webhook-before-answer" });
        stage.Simulator.Faults.Add(new Fault { Host = VendorHost.FalQueue, Kind = "reset-after-body", Accept = true });

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(stage.SubmitToFalAsync);
        await stage.Host.UntilAsync(() => _handler.Notices.Count == 1, "the webhook");

        Assert.Equal(Assert.Single(stage.Simulator.Charges).TaskId, _handler.Notices[0].Handle.TaskId);
        Assert.Contains(stage.Host.Logs.Lines, line => line.StartsWith("305 ", StringComparison.Ordinal));
    }

    private static HostSettings With(RecordingHandler handler) => new() { Services = services => services.AddSingleton<IWebhookHandler>(handler) };

    // What the vendor would post to the address of the last submit, if that were the other host's.
    private static Task<HttpStatusCode> PostAsync(WebhookHost host, Stage stage, string taskId)
    {
        var body = $$"""{"task_id":"{{taskId}}","status":"COMPLETED"}""";
        return host.PostAsync(new Uri(host.Address, new Uri(stage.Host.Addresses[^1]).AbsolutePath).AbsoluteUri, body, FreepikSignature.Headers(host.Clock.GetUtcNow(), body));
    }
}
