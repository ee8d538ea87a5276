using System.Net;

namespace Reelwire.Core.Tests.Media;

/// <summary>What a vendor, or who speaks in its name, could have us fetch. Public addresses are let through by the same rules, so that a refusal is the rule's doing.</summary>
public sealed class SsrfTests
{
    private static readonly IPAddress s_public = IPAddress.Parse("93.184.215.14");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Addresses => new(SsrfVectors.Addresses);

    public static TheoryData<string> Schemes => new(SsrfVectors.Schemes);

    public static TheoryData<string> Credentials => new(SsrfVectors.Credentials);

    public static TheoryData<string> Ports => new(SsrfVectors.Ports);

    [Fact]
    public void There_are_two_hundred_vectors_or_more() => Assert.InRange(
        SsrfVectors.Addresses.Select(vector => vector.Url + vector.Address).Concat(SsrfVectors.Schemes).Concat(SsrfVectors.Credentials).Concat(SsrfVectors.Ports).Distinct().Count(), 200, int.MaxValue);

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task No_spelling_of_an_address_leads_into_a_private_network(string url, string address) =>
        await RefusedAsync(url, [IPAddress.Parse(address.Split('%')[0])], "is no public address", "no https URL");

    [Theory]
    [MemberData(nameof(Schemes))]
    public async Task Only_https_is_followed(string url) => await RefusedAsync(url, [s_public], "no https URL");

    [Theory]
    [MemberData(nameof(Credentials))]
    public async Task No_URL_brings_credentials_along(string url) => await RefusedAsync(url, [s_public], "holds credentials");

    [Theory]
    [MemberData(nameof(Ports))]
    public async Task No_port_but_that_of_https_is_knocked_at(string url) => await RefusedAsync(url, [s_public], "names port");

    [Theory]
    [InlineData("https://cdn.example/v.mp4")]
    [InlineData("https://cdn.example:443/v.mp4")]
    [InlineData("HTTPS://CDN.EXAMPLE/v.mp4?signature=a%40b")]
    [InlineData("https://93.184.215.14/v.mp4")]
    [InlineData("https://1572394766/v.mp4")]
    [InlineData("https://[::ffff:93.184.215.14]/v.mp4")]
    public async Task Public_addresses_are_connected_to(string url)
    {
        var network = new RecordedConnections(_ => [s_public]);

        await FailedAsync(network, url);

        Assert.Equal(s_public, Assert.Single(network.Opened).MapToIPv4());
    }

    [Fact]
    public async Task Of_a_name_with_several_addresses_only_the_public_ones_are_tried()
    {
        var network = new RecordedConnections(_ => [IPAddress.Loopback, s_public, IPAddress.Parse("10.0.0.1"), IPAddress.IPv6Loopback]);

        await FailedAsync(network, "https://cdn.example/v.mp4");

        Assert.Equal([s_public], network.Opened);
    }

    [Fact]
    public async Task A_name_is_resolved_once_for_each_connection_so_that_it_cannot_be_rebound_in_between()
    {
        var network = new RecordedConnections(_ => [s_public]);

        await FailedAsync(network, "https://cdn.example/v.mp4");

        Assert.Equal(["cdn.example"], network.Resolved);
        Assert.Equal([s_public], network.Opened);
    }

    [Fact]
    public async Task A_name_that_is_rebound_before_the_next_attempt_is_refused_there()
    {
        var lookups = 0;
        var network = new RecordedConnections(_ => lookups++ == 0 ? [s_public] : [IPAddress.Parse("169.254.169.254")]);

        var failure = await FailedAsync(network, "https://cdn.example/v.mp4", retries: 3);

        Assert.Contains("cdn.example is no public address", failure.Message, StringComparison.Ordinal);
        Assert.Equal([s_public], network.Opened);
        Assert.Equal(2, lookups);
    }

    [Theory]
    [InlineData("https://fal.media/v.mp4", true)]
    [InlineData("https://v3.FAL.media/v.mp4", true)]
    [InlineData("https://cdn.example/v.mp4", true)]
    [InlineData("https://falxmedia/v.mp4", false)]
    [InlineData("https://notfal.media/v.mp4", false)]
    [InlineData("https://fal.media.example/v.mp4", false)]
    [InlineData("https://93.184.215.14/v.mp4", false)]
    public async Task With_a_list_of_hosts_only_they_and_their_subdomains_are_connected_to(string url, bool isAllowed)
    {
        var network = new RecordedConnections(_ => [s_public]);

        var failure = await FailedAsync(network, url, new DownloadOptions { AllowedHosts = { "fal.media", "cdn.example" } });

        Assert.Equal(isAllowed ? 1 : 0, network.Opened.Count);
        Assert.Equal(!isAllowed, failure.Message.Contains("is not among the allowed hosts", StringComparison.Ordinal));
    }

    private static async Task RefusedAsync(string url, IPAddress[] addresses, params string[] reasons)
    {
        var network = new RecordedConnections(_ => addresses);

        var failure = await FailedAsync(network, url);

        Assert.IsType<DownloadRefusedException>(failure.InnerException);
        Assert.Contains(reasons, reason => failure.Message.Contains(reason, StringComparison.Ordinal));
        Assert.DoesNotContain("canary", failure.ToString(), StringComparison.Ordinal);
        Assert.Empty(network.Opened);
    }

    private static async Task<DownloadFailedException> FailedAsync(RecordedConnections network, string url, DownloadOptions? options = null, int retries = 0)
    {
        using var folder = new TemporaryFolder();
        using var downloader = network.NewDownloader(options, retries);

        var failure = await Assert.ThrowsAsync<DownloadFailedException>(() => downloader.SaveAsync(url, folder.File("v.mp4"), new SaveOptions(), Video.Details, Token));

        Assert.Empty(folder.Files);
        return failure;
    }
}
