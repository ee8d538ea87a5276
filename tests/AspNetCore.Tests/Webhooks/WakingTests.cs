using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Reelwire.AspNetCore.Tests.Hosts;
using Reelwire.Core;
using Reelwire.Fal;

namespace Reelwire.AspNetCore.Tests.Webhooks;

/// <summary>Webhooks that are what they should be, through Kestrel.</summary>
public sealed class WakingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Freepiks_webhooks_wake_the_wait_which_reads_the_task_back()
    {
        await using var stage = await Stage.StartAsync();
        var task = await stage.SubmitToFreepikAsync();
        var wait = task.WaitAsync(Token);

        stage.Host.Clock.Advance(Stage.Duration / 2);
        await stage.Host.UntilAsync(() => task.LastUpdate.State == TaskState.Running, "the task that runs");
        stage.Host.Clock.Advance(Stage.Duration / 2);

        Assert.NotEmpty((await stage.Host.EndAsync(wait)).OutputUrls);
        Assert.Equal(2, stage.Host.Looks);
        Assert.Equal(2, stage.Host.Counts["freepik woken"]);
    }

    [Fact]
    public async Task Fals_webhook_wakes_the_wait()
    {
        await using var stage = await Stage.StartAsync();
        var wait = (await stage.SubmitToFalAsync()).WaitAsync(Token);

        stage.Host.Clock.Advance(Stage.Duration);

        Assert.NotEmpty((await stage.Host.EndAsync(wait)).OutputUrls);
        Assert.Equal(1, stage.Host.Looks);
        Assert.Equal(1, stage.Host.Counts["fal woken"]);
    }

    [Fact]
    public async Task Novitas_webhook_wakes_the_wait_where_the_page_lists_it()
    {
        await using var stage = await Stage.StartAsync();
        var wait = (await stage.SubmitToNovitaAsync()).WaitAsync(Token);

        stage.Host.Clock.Advance(Stage.Duration);

        Assert.NotEmpty((await stage.Host.EndAsync(wait)).OutputUrls);
        Assert.Equal(1, stage.Host.Looks);
        Assert.Equal(1, stage.Host.Counts["novita woken"]);
    }

    [Fact]
    public async Task Each_submit_names_an_address_of_its_own_under_the_public_one()
    {
        await using var stage = await Stage.StartAsync();

        await stage.SubmitToFreepikAsync();
        await stage.SubmitToFreepikAsync();
        await stage.SubmitToFalAsync();
        await stage.SubmitToNovitaAsync();

        var addresses = stage.Host.Addresses;
        Assert.Equal(["/hooks/freepik/", "/hooks/freepik/", "/hooks/fal/", "/hooks/novita/"], addresses.Select(address => string.Concat(new Uri(address).Segments[..3])));
        Assert.Equal(4, addresses.Distinct(StringComparer.Ordinal).Count());
        Assert.All(addresses, address => Assert.Matches("^[A-Za-z0-9_-]{70,}$", new Uri(address).Segments[3]));
        Assert.All(stage.Simulator.Requests, request => Assert.Empty(request.Violations));
    }

    [Fact]
    public async Task The_path_of_a_group_and_that_of_the_public_address_are_part_of_it()
    {
        await using var stage = await Stage.StartAsync(new HostSettings
        {
            PathBase = "/studio/",
            Map = application => application.UsePathBase("/studio").UseRouting().UseEndpoints(endpoints => endpoints.MapGroup("/api").MapFalWebhook("hooks")),
        });
        var wait = (await stage.SubmitToFalAsync()).WaitAsync(Token);

        Assert.StartsWith("/studio/api/hooks/", new Uri(Assert.Single(stage.Host.Addresses)).AbsolutePath, StringComparison.Ordinal);
        stage.Host.Clock.Advance(Stage.Duration);
        await stage.Host.EndAsync(wait);

        Assert.Equal(1, stage.Host.Counts["fal woken"]);
    }

    [Fact]
    public async Task A_webhook_of_the_callers_own_stays_and_the_task_is_polled_as_usual()
    {
        await using var stage = await Stage.StartAsync();
        var task = await stage.Host.Freepik.SubmitSeedancePro720pAsync(new() { Prompt = "She smiles", Image = Stage.FreepikRequest.Image, WebhookUrl = "http://127.0.0.1:1/own" }, Token);
        _ = task.WaitAsync(Token);

        Assert.Equal(["http://127.0.0.1:1/own"], stage.Host.Addresses);
        stage.Host.Clock.Advance(TimeSpan.FromSeconds(60 * 0.4));
        await stage.Host.UntilAsync(() => stage.Host.Looks == 1, "the first look of usual polling");
    }

    [Fact]
    public async Task A_vendor_without_an_endpoint_is_polled_as_usual()
    {
        await using var stage = await Stage.StartAsync(new HostSettings { Map = application => application.MapFalWebhook("/hooks") });
        await stage.SubmitToFreepikAsync();

        Assert.Empty(stage.Host.Addresses);
    }

    [Fact]
    public async Task A_request_that_was_submitted_keeps_no_webhook()
    {
        await using var stage = await Stage.StartAsync();
        var request = Stage.FreepikRequest;

        await stage.Host.Freepik.SubmitSeedancePro720pAsync(request, Token);
        await stage.Host.Freepik.SubmitSeedancePro720pAsync(request, Token);

        Assert.Null(request.WebhookUrl);
        Assert.Equal(2, stage.Host.Addresses.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_webhook_that_comes_before_anybody_waits_makes_the_next_wait_look_at_once()
    {
        await using var stage = await Stage.StartAsync();
        var task = await stage.SubmitToFalAsync();
        stage.Host.Clock.Advance(Stage.Duration);
        await stage.Host.UntilAsync(() => stage.Host.Counts["fal unawaited"] == 1, "the webhook");

        await stage.Host.EndAsync(task.WaitAsync(Token));

        Assert.Equal(1, stage.Host.Looks);
    }

    [Fact]
    public async Task One_who_resumes_the_task_from_its_handle_is_woken_too()
    {
        await using var stage = await Stage.StartAsync(new HostSettings { Services = services => services.Configure<FalOptions>(options => options.Polling.MinInterval = TimeSpan.FromMinutes(1)) });
        var task = await stage.SubmitToFalAsync();
        var wait = stage.Host.Fal.Resume(TaskHandle.Parse(task.Handle.ToString())).WaitForOutputUrlsAsync(Token);

        stage.Host.Clock.Advance(Stage.Duration);

        Assert.NotEmpty(await stage.Host.EndAsync(wait));
        Assert.Equal(1, stage.Host.Looks);
        Assert.Equal(1, stage.Host.Counts["fal woken"]);
    }
}
