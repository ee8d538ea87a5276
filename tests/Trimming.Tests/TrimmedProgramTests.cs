using System.Globalization;
using Reelwire.Simulator;

namespace Reelwire.Trimming.Tests;

public sealed class TrimmedProgramTests(ITestOutputHelper output)
{
    private static readonly string[] s_vendors = ["freepik", "fal", "novita", "aimlapi"];

    [Fact]
    public async Task A_trimmed_web_application_makes_and_saves_a_video_with_every_vendor_and_is_woken_by_a_webhook()
    {
        using var program = new PublishedProgram();
        var (published, log) = await program.PublishAsync();
        Assert.SkipWhen(log.Contains("error NU1101", StringComparison.Ordinal), "The feed has no runtime packages for this machine, which publishing with the runtime needs.");
        Assert.True(published == 0, log);
        Assert.DoesNotContain("warning", log, StringComparison.OrdinalIgnoreCase);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The trimmed program has {program.File.Length / 1048576d:0.0} MiB."));

        await using var simulator = await VendorSimulator.StartAsync(new SimulatorOptions { TaskDuration = TimeSpan.FromSeconds(0.5) }, TestContext.Current.CancellationToken);
        var (exitCode, text) = await program.RunAsync(simulator.Freepik, simulator.FalQueue, simulator.Novita, simulator.AimlApi, program.Videos);

        Assert.True(exitCode == 0, text);
        Assert.Equal([VendorHost.Freepik, VendorHost.FalQueue, VendorHost.Novita, VendorHost.AimlApi], simulator.Charges.Select(charge => charge.Host));
        var webhook = Assert.Single(simulator.Webhooks);
        Assert.Equal((VendorHost.FalQueue, 200), (webhook.Host, webhook.Status));
        Assert.Equal(s_vendors.Select(vendor => $"{vendor} {new FileInfo(Path.Combine(program.Videos, vendor + ".mp4")).Length}"), text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.All(s_vendors, vendor => Assert.Equal("ftyp"u8, File.ReadAllBytes(Path.Combine(program.Videos, vendor + ".mp4")).AsSpan(4, 4)));
    }
}
