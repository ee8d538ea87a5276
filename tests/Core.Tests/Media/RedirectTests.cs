namespace Reelwire.Core.Tests.Media;

public sealed class RedirectTests
{
    private static readonly ErrorDetails s_details = new() { Vendor = "acme", Operation = "test", Billing = BillingImpact.Billed };

    private static readonly int[] s_statuses = [301, 302, 303, 307, 308];

    private static readonly (string Location, string Reason)[] s_forbidden =
    [
        ("http://elsewhere.example/v.mp4", "no https URL"),
        ("http://10.0.0.1/v.mp4", "no https URL"),
        ("file:///etc/passwd", "no https URL"),
        ("ftp://127.0.0.1/v.mp4", "no https URL"),
        ("//elsewhere.example/v.mp4", "no https URL"),
        ("https://user:canary@127.0.0.1/v.mp4", "holds credentials"),
        ("https://169.254.169.254/latest/meta-data", "no public address"),
        ("https://2852039166/latest/meta-data", "no public address"),
        ("https://10.0.0.1/v.mp4", "no public address"),
        ("https://[fd00::1]/v.mp4", "no public address"),
        ("https://[::ffff:10.0.0.1]/v.mp4", "no public address"),
        ("https://[64:ff9b::10.0.0.1]/v.mp4", "no public address"),
        ("https://93.184.215.14:22/", "names port 22"),
    ];

    public static TheoryData<int, string, string> Forbidden =>
        new(from status in s_statuses from place in s_forbidden select (status, place.Location, place.Reason));

    [Theory]
    [MemberData(nameof(Forbidden))]
    public async Task A_redirect_to_a_forbidden_address_is_refused_and_not_followed(int status, string location, string reason)
    {
        await using var server = new LoopbackServer(path => path == "/first" ? LoopbackServer.Redirect("/second", status) : LoopbackServer.Redirect(location, status));
        using var folder = new TemporaryFolder();
        using var downloader = new MediaDownloader(new DownloadOptions { AllowLoopback = true }, new RetryOptions(), new VirtualTime());

        var failure = await Assert.ThrowsAsync<DownloadFailedException>(
            () => downloader.SaveAsync($"{server.Address}/first", folder.File("v.mp4"), new SaveOptions(), s_details, TestContext.Current.CancellationToken));

        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, server.Requests.Count);
        Assert.Empty(folder.Files);
    }
}
