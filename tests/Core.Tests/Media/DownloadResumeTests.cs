using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Reelwire.Core.Tests.Media;

public sealed class DownloadResumeTests : IDisposable
{
    private const string Tag = "ETag: \"v1\"\r\n";

    private readonly TemporaryFolder _folder = new();
    private readonly VirtualTime _time = new() { SkipsWaits = true, LongestSkip = TimeSpan.FromSeconds(20) };
    private readonly List<DownloadProgress> _progress = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_download_that_breaks_off_goes_on_where_it_broke_off()
    {
        await using var server = Server(Cut(50_000, Tag), Cut(0, Tag, from: 50_000, rest: 70_000), Rest(120_000));

        var saved = await SaveAsync(server);

        await AssertWholeAsync(saved);
        Assert.DoesNotContain("Range", server.Requests[0], StringComparison.Ordinal);
        AssertAsksFrom(50_000, server.Requests[1]);
        AssertAsksFrom(120_000, server.Requests[2]);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Its_progress_only_grows_and_ends_with_the_whole()
    {
        await using var server = Server(Cut(50_000, Tag), Rest(50_000));

        await SaveAsync(server);

        Assert.Equal(_progress.OrderBy(progress => progress.Bytes), _progress);
        Assert.Contains(new DownloadProgress(50_000, Video.Bytes.Length), _progress);
        Assert.Equal(new DownloadProgress(Video.Bytes.Length, Video.Bytes.Length), _progress[^1]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ETag: W/\"v1\"\r\n")]
    [InlineData("Last-Modified: Thu, 01 Jan 2026 00:00:00 GMT\r\n")]
    public async Task Without_a_strong_tag_it_starts_over_since_the_file_may_be_another(string headers)
    {
        await using var server = Server(Cut(50_000, headers), LoopbackServer.File(Video.Bytes, headers));

        await AssertWholeAsync(await SaveAsync(server));

        Assert.DoesNotContain("Range", server.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_changed_meanwhile_is_taken_whole()
    {
        byte[] other = [.. Video.Bytes.Reverse()];
        await using var server = Server(Cut(50_000, Tag), LoopbackServer.File(other, "ETag: \"v2\"\r\n"));

        var saved = await SaveAsync(server);

        Assert.Equal(other, await File.ReadAllBytesAsync(saved.Path, Token));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(other)), saved.Sha256);
    }

    [Theory]
    [InlineData("bytes 49999-199999/200000", Tag)]
    [InlineData("bytes 50001-199999/200000", Tag)]
    [InlineData("bytes 0-199999/200000", Tag)]
    [InlineData("bytes 50000-199998/200000", Tag)]
    [InlineData("bytes 50000-199998/*", Tag)]
    [InlineData("bytes 50000-199999/200001", Tag)]
    [InlineData("bytes 50000-250000/250001", Tag)]
    [InlineData("bytes */200000", Tag)]
    [InlineData("lines 50000-199999/200000", Tag)]
    [InlineData("nonsense", Tag)]
    [InlineData(null, Tag)]
    [InlineData("bytes 50000-199999/200000", "ETag: \"v2\"\r\n")]
    public async Task A_part_that_is_not_the_missing_one_is_thrown_away_and_it_starts_over(string? contentRange, string tag)
    {
        await using var server = Server(Cut(50_000, Tag), Partial(contentRange, tag, Video.Bytes[50_000..]), LoopbackServer.File(Video.Bytes));

        await AssertWholeAsync(await SaveAsync(server));

        Assert.DoesNotContain("Range", server.Requests[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_no_longer_has_the_range_is_asked_for_the_whole()
    {
        await using var server = Server(Cut(50_000, Tag), LoopbackServer.Status(416), LoopbackServer.File(Video.Bytes));

        await AssertWholeAsync(await SaveAsync(server));
    }

    [Fact]
    public async Task A_part_that_nobody_asked_for_is_refused()
    {
        await using var server = Server(Partial("bytes 0-99/200000", Tag, Video.Bytes[..100]));

        Assert.Contains("answered with 206", (await Assert.ThrowsAsync<DownloadFailedException>(() => SaveAsync(server))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_server_that_is_busy_is_asked_again(int status)
    {
        await using var server = Server(LoopbackServer.Status(status), LoopbackServer.Status(status), LoopbackServer.File(Video.Bytes));

        await AssertWholeAsync(await SaveAsync(server));
    }

    [Fact]
    public async Task A_server_that_says_when_is_asked_then()
    {
        await using var server = Server(Busy("7"), LoopbackServer.File(Video.Bytes));

        await SaveAsync(server);

        Assert.Contains(TimeSpan.FromSeconds(7), _time.Waits);
    }

    [Fact]
    public async Task A_server_that_wants_an_hour_is_not_waited_for()
    {
        await using var server = Server(Busy("3600"));

        Assert.Contains("answered with 503", (await Assert.ThrowsAsync<DownloadFailedException>(() => SaveAsync(server))).Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task After_the_last_repetition_the_download_fails_and_leaves_nothing()
    {
        await using var server = Server(Cut(50_000, Tag));

        var failure = await Assert.ThrowsAsync<DownloadFailedException>(() => SaveAsync(server));

        Assert.Contains("the connection failed (ResponseEnded)", failure.Message, StringComparison.Ordinal);
        Assert.Equal(4, server.Requests.Count);
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task A_server_that_sends_next_to_nothing_for_half_a_minute_is_given_up_and_asked_again()
    {
        var answers = 0;
        await using var server = new LoopbackServer(_ =>
        {
            if (answers++ == 0)
            {
                _time.Advance(TimeSpan.FromSeconds(31));
            }

            return LoopbackServer.File(Video.Bytes);
        });

        await AssertWholeAsync(await SaveAsync(server));

        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task A_URL_whose_time_is_over_is_told_apart(int status)
    {
        await using var server = Server(LoopbackServer.Status(status));

        var failure = await Assert.ThrowsAsync<ResultExpiredException>(() => SaveAsync(server));

        Assert.Equal(((System.Net.HttpStatusCode)status, Video.Details.Handle, BillingImpact.Billed), (failure.StatusCode, failure.Handle, failure.Billing));
        Assert.DoesNotContain("canary", failure.ToString(), StringComparison.Ordinal);
        Assert.Single(server.Requests);
        Assert.Empty(_folder.Files);
    }

    private static LoopbackServer Server(params byte[][] answers)
    {
        var next = 0;
        return new LoopbackServer(_ => answers[Math.Min(next++, answers.Length - 1)]);
    }

    // The whole, or from a place on, of which only so much comes.
    private static byte[] Cut(int length, string headers, int from = 0, int rest = 0) => from == 0
        ? LoopbackServer.File(Video.Bytes[..length], headers, Video.Bytes.Length)
        : Partial($"bytes {from}-199999/200000", headers, Video.Bytes[from..(from + rest)], Video.Bytes.Length - from);

    private static byte[] Rest(int from) => Partial($"bytes {from}-199999/200000", Tag, Video.Bytes[from..]);

    private static byte[] Partial(string? contentRange, string headers, byte[] content, int? length = null) =>
    [
        .. Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"HTTP/1.1 206 Partial Content\r\n{headers}{(contentRange is null ? "" : $"Content-Range: {contentRange}\r\n")}Content-Length: {length ?? content.Length}\r\nConnection: close\r\n\r\n")),
        .. content,
    ];

    private static byte[] Busy(string retryAfter) => Encoding.ASCII.GetBytes($"HTTP/1.1 503 Busy\r\nRetry-After: {retryAfter}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

    private static void AssertAsksFrom(int from, string request)
    {
        Assert.Contains($"Range: bytes={from}-\r\n".ReplaceLineEndings(), request, StringComparison.Ordinal);
        Assert.Contains("If-Range: \"v1\"", request, StringComparison.Ordinal);
    }

    private async Task<SavedMedia> SaveAsync(LoopbackServer server)
    {
        using var downloader = new MediaDownloader(new DownloadOptions { AllowLoopback = true }, new RetryOptions(), _time);
        return await downloader.SaveAsync($"{server.Address}/v.mp4?signature=canary", _folder.File("v.mp4"), new SaveOptions { Progress = new Reports(_progress) }, Video.Details, Token);
    }

    private async Task AssertWholeAsync(SavedMedia saved)
    {
        Assert.Equal(Video.Bytes, await File.ReadAllBytesAsync(saved.Path, Token));
        Assert.Equal((Video.Bytes.Length, Convert.ToHexStringLower(SHA256.HashData(Video.Bytes))), (saved.Length, saved.Sha256));
        Assert.Equal([saved.Path], _folder.Files);
    }

    // Progress<T> would report on another thread, later.
    private sealed class Reports(List<DownloadProgress> list) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => list.Add(value);
    }
}
