using System.Security.Cryptography;
using Reelwire.AspNetCore.Tests.Hosts;
using Reelwire.Simulator;
using Reelwire.Simulator.Faults;

namespace Reelwire.AspNetCore.Tests.Webhooks;

public sealed class SecrecyTests
{
    [Fact]
    public async Task No_token_secret_or_body_is_in_any_log_line()
    {
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        await using var stage = await Stage.StartAsync(new HostSettings { Options = options => options.TokenKey = key });
        stage.Simulator.Faults.Add(new Fault { Host = VendorHost.Freepik, Kind = "webhook-forged" });
        await stage.SubmitToFreepikAsync();
        await stage.SubmitToFreepikAsync();
        await stage.SubmitToFalAsync();
        await stage.SubmitToNovitaAsync();
        await stage.Host.PostAsync(stage.Host.Addresses[2], """{"request_id":"planted"}""");

        stage.Host.Clock.Advance(Stage.Duration);
        await stage.Host.UntilAsync(() => Has("301 ") && Has("302 "), "webhooks that are taken and refused");

        var lines = stage.Host.Logs.Lines;
        string[] secrets = [key, WebhookHost.Secret, "planted", "/hooks/", .. stage.Host.Addresses.Select(address => new Uri(address).Segments[^1])];
        Assert.All(lines, line => Assert.All(secrets, secret => Assert.DoesNotContain(secret, line, StringComparison.Ordinal)));

        bool Has(string id) => stage.Host.Logs.Lines.Any(line => line.StartsWith(id, StringComparison.Ordinal));
    }
}
