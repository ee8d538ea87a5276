using System.Net;
using System.Net.Sockets;
using Reelwire.Simulator.Events;
using Reelwire.Simulator.Time;

namespace Reelwire.Simulator.Tests.Events;

/// <summary>Webhooks in virtual time.</summary>
public sealed class WebhookEventTests
{
    // Two changes of status, each tried four times, 5, 10 and 20 seconds apart.
    private const int Attempts = 8;

    [Fact]
    public async Task Each_attempt_stands_in_the_log_with_the_time_for_which_it_was_due()
    {
        using var nobody = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        nobody.Bind(new IPEndPoint(IPAddress.Loopback, 0)); // bound and not listening: it refuses
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var sent = 0;
        var clock = new VirtualClock();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions
        {
            TimeProvider = clock,
            TaskDuration = TimeSpan.FromSeconds(10),
            OnWebhook = _ =>
            {
                if (Interlocked.Increment(ref sent) == Attempts)
                {
                    all.SetResult();
                }
            },
        });
        await Reply.PostAsync(simulator.Freepik + "/v1/ai/image-to-video/kling-pro", "any", $$"""{ "prompt": "She waves", "webhook_url": "http://{{nobody.LocalEndPoint}}/hook" }""");

        clock.Advance(TimeSpan.FromHours(1));
        await all.Task.WaitAsync(TestContext.Current.CancellationToken);

        var webhooks = simulator.Events.Where(happened => happened.Kind == EventKinds.Webhook).OrderBy(happened => happened.Time);
        Assert.Equal(
            [(2, 1), (7, 2), (10, 1), (15, 2), (17, 3), (25, 3), (37, 4), (45, 4)],
            webhooks.Select(happened => ((happened.Time - simulator.Charges[0].Time).TotalSeconds, happened.Attempt!.Value)));
        Assert.All(webhooks, happened => Assert.Null(happened.Status));
    }
}
