using Microsoft.Extensions.DependencyInjection;
using Reelwire.AspNetCore.Tests.Hosts;
using Reelwire.Core;
using Reelwire.Simulator;
using Reelwire.Simulator.Faults;

namespace Reelwire.AspNetCore.Tests.Webhooks;

/// <summary>The simulator's webhook faults, at each vendor that posts webhooks. fal.ai's signature is checked.</summary>
public sealed class FaultTests
{
    // Twice the 60 seconds that these models usually take, and a tenth more.
    private static readonly TimeSpan s_overdue = TimeSpan.FromSeconds(132);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<VendorHost> Vendors => [VendorHost.Freepik, VendorHost.FalQueue, VendorHost.Novita];

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task A_late_webhook_still_comes_before_the_first_look(VendorHost vendor)
    {
        await using var stage = await StartAsync(vendor, "webhook-late");
        var wait = (await SubmitAsync(stage, vendor)).WaitForOutputUrlsAsync(Token);

        stage.Host.Clock.Advance(Stage.Duration + TimeSpan.FromMinutes(1));

        Assert.NotEmpty(await stage.Host.EndAsync(wait));
        Assert.Equal(1, stage.Host.Looks);
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task One_that_comes_twice_is_taken_once(VendorHost vendor)
    {
        await using var stage = await StartAsync(vendor, "webhook-doubled");
        var wait = (await SubmitAsync(stage, vendor)).WaitForOutputUrlsAsync(Token);

        stage.Host.Clock.Advance(Stage.Duration);
        await stage.Host.EndAsync(wait);
        var told = vendor == VendorHost.Freepik ? 2 : 1;
        await stage.Host.UntilAsync(() => stage.Simulator.Webhooks.Count == told * 2, "both copies");

        Assert.All(stage.Simulator.Webhooks, webhook => Assert.Equal(200, webhook.Status));
        Assert.Equal(told, stage.Host.Counts[$"{Name(vendor)} repeated"]);
        Assert.Equal(1, stage.Host.Looks);
    }

    [Theory]
    [InlineData(VendorHost.Freepik, "wrong_signature")]
    [InlineData(VendorHost.FalQueue, "wrong_signature")]
    [InlineData(VendorHost.Novita, "wrong_task")]
    public async Task A_forged_one_is_refused_and_the_overdue_task_is_looked_at_all_the_same(VendorHost vendor, string outcome)
    {
        await using var stage = await StartAsync(vendor, "webhook-forged");
        var task = await SubmitAsync(stage, vendor);
        var wait = task.WaitForOutputUrlsAsync(Token);

        stage.Host.Clock.Advance(Stage.Duration);
        await stage.Host.UntilAsync(() => stage.Simulator.Webhooks.Count > 0, "the webhook");

        Assert.Equal(403, stage.Simulator.Webhooks[0].Status);
        Assert.NotEqual(0, stage.Host.Counts[$"{Name(vendor)} {outcome}"]);
        Assert.Equal((0, TaskState.Queued), (stage.Host.Looks, task.LastUpdate.State));

        stage.Host.Clock.Advance(s_overdue - Stage.Duration);
        Assert.NotEmpty(await stage.Host.EndAsync(wait));
        Assert.Equal(1, stage.Host.Looks);
        Assert.Equal(0, stage.Host.Counts[$"{Name(vendor)} woken"]);
    }

    [Theory]
    [InlineData(VendorHost.Freepik, 600, "out_of_time", 403)]
    [InlineData(VendorHost.Freepik, 60, "repeated", 200)]
    [InlineData(VendorHost.FalQueue, 600, "out_of_time", 403)]
    [InlineData(VendorHost.FalQueue, 60, "repeated", 200)]
    [InlineData(VendorHost.Novita, 600, "repeated", 200)]
    public async Task A_replayed_one_changes_nothing(VendorHost vendor, int seconds, string outcome, int status)
    {
        await using var stage = await StartAsync(vendor, "webhook-replayed", TimeSpan.FromSeconds(seconds));
        var task = await SubmitAsync(stage, vendor);
        var wait = task.WaitForOutputUrlsAsync(Token);
        stage.Host.Clock.Advance(Stage.Duration);
        await stage.Host.EndAsync(wait);
        var (before, looks) = (task.LastUpdate.State, stage.Host.Looks);

        stage.Host.Clock.Advance(TimeSpan.FromSeconds(seconds));
        await stage.Host.UntilAsync(() => stage.Simulator.Webhooks.Count >= 2, "the replay");

        // Freepik tells of its task twice, and both come again.
        Assert.Equal(status, stage.Simulator.Webhooks[1].Status);
        Assert.NotEqual(0, stage.Host.Counts[$"{Name(vendor)} {outcome}"]);
        Assert.Equal((before, looks), (task.LastUpdate.State, stage.Host.Looks));
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task One_that_comes_before_the_submits_answer_is_kept_and_used(VendorHost vendor)
    {
        await using var stage = await StartAsync(vendor, "webhook-before-answer");

        var task = await SubmitAsync(stage, vendor);

        Assert.Equal((1, 200), (stage.Host.Counts[$"{Name(vendor)} early"], stage.Simulator.Webhooks[0].Status));
        Assert.NotEmpty(await stage.Host.EndAsync(task.WaitForOutputUrlsAsync(Token)));
        Assert.Equal(1, stage.Host.Looks);
    }

    [Fact]
    public void No_fault_of_webhooks_is_left_out() => Assert.Equal(
        ["webhook-before-answer", "webhook-doubled", "webhook-forged", "webhook-late", "webhook-replayed"],
        WebhookFaults.All.Select(kind => kind.Name).Order(StringComparer.Ordinal));

    private static async Task<Stage> StartAsync(VendorHost vendor, string fault, TimeSpan? duration = null)
    {
        var stage = await Stage.StartAsync(new HostSettings { Services = services => services.AddSingleton<IWebhookSignatureVerifier, BouncyCastleVerifier>() });
        stage.Simulator.Faults.Add(new Fault { Host = vendor, Kind = fault, Duration = duration });
        return stage;
    }

    private static async Task<GenerationTask> SubmitAsync(Stage stage, VendorHost vendor) => vendor switch
    {
        VendorHost.Freepik => await stage.SubmitToFreepikAsync(),
        VendorHost.FalQueue => await stage.SubmitToFalAsync(),
        _ => await stage.SubmitToNovitaAsync(),
    };

    private static string Name(VendorHost vendor) => vendor switch
    {
        VendorHost.Freepik => "freepik",
        VendorHost.FalQueue => "fal",
        _ => "novita",
    };
}
