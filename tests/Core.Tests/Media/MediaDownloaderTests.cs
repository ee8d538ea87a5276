using System.Security.Cryptography;

namespace Reelwire.Core.Tests.Media;

public sealed class MediaDownloaderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_is_saved_whole(bool isLengthKnown)
    {
        await using var server = new LoopbackServer(_ => isLengthKnown ? LoopbackServer.File(Video.Bytes) : LoopbackServer.FileWithoutLength(Video.Bytes));
        using var folder = new TemporaryFolder();
        using var downloader = Downloader();

        var saved = await downloader.SaveAsync($"{server.Address}/v.mp4", folder.File("v.mp4"), new SaveOptions(), Video.Details, Token);

        Assert.Equal(new SavedMedia(folder.File("v.mp4"), Video.Bytes.Length, isLengthKnown ? "video/mp4" : null, Convert.ToHexStringLower(SHA256.HashData(Video.Bytes))), saved);
        Assert.Equal(Video.Bytes, await File.ReadAllBytesAsync(saved.Path, Token));
        Assert.Equal([saved.Path], folder.Files);
    }

    [Fact]
    public async Task No_credentials_are_sent()
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.File(Video.Bytes));
        using var folder = new TemporaryFolder();
        using var downloader = Downloader();

        await downloader.SaveAsync($"{server.Address}/v.mp4", folder.File("v.mp4"), new SaveOptions(), Video.Details, Token);

        Assert.DoesNotContain("Authorization", Assert.Single(server.Requests), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Cookie", server.Requests[0], StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirects_to_allowed_addresses_are_followed(int status)
    {
        await using var server = new LoopbackServer(path => path == "/first" ? LoopbackServer.Redirect("/second?x=1", status) : LoopbackServer.File(Video.Bytes));
        using var folder = new TemporaryFolder();
        using var downloader = Downloader();

        var saved = await downloader.SaveAsync($"{server.Address}/first", folder.File("v.mp4"), new SaveOptions(), Video.Details, Token);

        Assert.Equal(Video.Bytes.Length, saved.Length);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Redirects_without_end_are_given_up_after_five()
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Redirect("/again"));

        await RefusedAsync($"{server.Address}/again", "redirected more than 5 times");

        Assert.Equal(6, server.Requests.Count);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/v.mp4", "no https URL")]
    [InlineData("http://localhost:1/v.mp4", "no https URL")]
    [InlineData("http://elsewhere.example/v.mp4", "no https URL")]
    [InlineData("/v.mp4", "no https URL")]
    [InlineData("file:///etc/passwd", "no https URL")]
    [InlineData("", "no https URL")]
    [InlineData("not a URL", "no https URL")]
    [InlineData("https://127.0.0.1:1/v.mp4", "no public address")]
    [InlineData("https://localhost/v.mp4", "no public address")]
    [InlineData("https://[::1]:1/v.mp4", "no public address")]
    [InlineData("https://0.0.0.0:1/v.mp4", "no public address")]
    [InlineData("https://2130706433:1/v.mp4", "no public address")]
    public async Task Without_leave_this_machine_is_as_forbidden_as_any_network_of_ones_own(string url, string reason)
    {
        using var downloader = new MediaDownloader(new DownloadOptions(), new RetryOptions { Reads = 0 }, new VirtualTime());

        await RefusedAsync(downloader, url, reason);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(304)]
    [InlineData(402)]
    public async Task A_server_that_says_no_is_quoted_with_its_status(int status)
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Status(status));

        await RefusedAsync($"{server.Address}/v.mp4?signature=canary", $"127.0.0.1 answered with {status}");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_of_the_limit_is_saved_and_one_byte_more_is_not(bool isLengthKnown)
    {
        const int Limit = 100_000;
        byte[] Answer(int length) => isLengthKnown ? LoopbackServer.File(Video.Bytes[..length]) : LoopbackServer.FileWithoutLength(Video.Bytes[..length]);
        await using var server = new LoopbackServer(path => Answer(path == "/limit" ? Limit : Limit + 1));
        using var folder = new TemporaryFolder();
        using var downloader = Downloader(new DownloadOptions { AllowLoopback = true, MaxBytes = Limit });

        Assert.Equal(Limit, (await downloader.SaveAsync($"{server.Address}/limit", folder.File("v.mp4"), new SaveOptions(), Video.Details, Token)).Length);

        await RefusedAsync(downloader, $"{server.Address}/more", isLengthKnown ? "it has 100001 bytes" : "it has more than 100000 bytes");
    }

    [Fact]
    public async Task A_file_that_ends_early_is_not_saved()
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.File(Video.Bytes[..1000], length: 2000));

        await RefusedAsync($"{server.Address}/v.mp4", "ResponseEnded");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_empty_file_is_no_result(bool isLengthKnown)
    {
        await using var server = new LoopbackServer(_ => isLengthKnown ? LoopbackServer.File([]) : LoopbackServer.FileWithoutLength([]));

        await RefusedAsync($"{server.Address}/v.mp4", "it is empty");
    }

    [Fact]
    public async Task An_existing_file_is_kept_and_nothing_is_asked_for()
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.File(Video.Bytes));
        using var folder = new TemporaryFolder();
        var path = folder.File("v.mp4", [1, 2, 3]);
        using var downloader = Downloader();

        var failure = await Assert.ThrowsAsync<IOException>(() => downloader.SaveAsync($"{server.Address}/v.mp4", path, new SaveOptions(), Video.Details, Token));

        Assert.Contains("not overwritten", failure.Message, StringComparison.Ordinal);
        Assert.Equal([1, 2, 3], await File.ReadAllBytesAsync(path, Token));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_file_that_appears_meanwhile_is_kept_too()
    {
        using var folder = new TemporaryFolder();
        await using var server = new LoopbackServer(_ =>
        {
            folder.File("v.mp4", [1, 2, 3]);
            return LoopbackServer.File(Video.Bytes);
        });
        using var downloader = Downloader();

        await Assert.ThrowsAsync<DownloadFailedException>(() => downloader.SaveAsync($"{server.Address}/v.mp4", folder.File("v.mp4"), new SaveOptions(), Video.Details, Token));

        Assert.Equal([folder.File("v.mp4")], folder.Files);
        Assert.Equal([1, 2, 3], await File.ReadAllBytesAsync(folder.File("v.mp4"), Token));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named_and_nothing_is_asked_for()
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.File(Video.Bytes));
        using var folder = new TemporaryFolder();
        using var downloader = Downloader();

        var failure = await Assert.ThrowsAsync<DirectoryNotFoundException>(
            () => downloader.SaveAsync($"{server.Address}/v.mp4", Path.Combine(folder.Path, "missing", "v.mp4"), new SaveOptions(), Video.Details, Token));

        Assert.Contains("missing", failure.Message, StringComparison.Ordinal);
        Assert.Contains(Video.Details.Handle!.ToString(), failure.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_download_that_takes_too_long_is_given_up_and_leaves_nothing()
    {
        var time = new VirtualTime();
        await using var server = new LoopbackServer(_ =>
        {
            time.Advance(TimeSpan.FromMinutes(30));
            return [];
        });
        using var downloader = new MediaDownloader(new DownloadOptions { AllowLoopback = true }, new RetryOptions { Reads = 0 }, time);

        await RefusedAsync(downloader, $"{server.Address}/v.mp4", "it took too long");
    }

    [Fact]
    public async Task A_cancelled_download_ends_as_cancelled_and_leaves_nothing()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await using var server = new LoopbackServer(_ =>
        {
            cancellation.Cancel();
            return LoopbackServer.File(Video.Bytes, length: Video.Bytes.Length * 2);
        });
        using var folder = new TemporaryFolder();
        using var downloader = Downloader();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => downloader.SaveAsync($"{server.Address}/v.mp4", folder.File("v.mp4"), new SaveOptions(), Video.Details, cancellation.Token));

        Assert.Empty(folder.Files);
    }

    private static MediaDownloader Downloader(DownloadOptions? options = null) => new(options ?? new DownloadOptions { AllowLoopback = true }, new RetryOptions { Reads = 0 }, new VirtualTime());

    private static async Task RefusedAsync(string url, string reason)
    {
        using var downloader = Downloader();
        await RefusedAsync(downloader, url, reason);
    }

    private static async Task RefusedAsync(MediaDownloader downloader, string url, string reason)
    {
        using var folder = new TemporaryFolder();

        var failure = await Assert.ThrowsAsync<DownloadFailedException>(() => downloader.SaveAsync(url, folder.File("v.mp4"), new SaveOptions(), Video.Details, Token));

        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal(Video.Details.Handle, failure.Handle);
        Assert.Equal(BillingImpact.Billed, failure.Billing);
        Assert.Empty(folder.Files);
    }
}
