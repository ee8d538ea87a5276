using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Reelwire.Core.Tests.Media;

/// <summary>Answers that are meant to fill a disk or a memory, or to be written somewhere else than where the caller said.</summary>
public sealed class HostileDownloadTests : IDisposable
{
    private static readonly ErrorDetails s_details = new() { Vendor = "acme", Operation = "test", Billing = BillingImpact.Billed };

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("../../etc/cron.d/evil")]
    [InlineData("..\\..\\evil.exe")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\Windows\\evil.dll")]
    [InlineData("....//....//evil")]
    [InlineData("%2e%2e%2fevil")]
    [InlineData("..%c0%afevil")]
    [InlineData("evil.mp4%00.png")]
    [InlineData("~/.ssh/authorized_keys")]
    [InlineData("\\\\server\\share\\evil")]
    [InlineData("CON")]
    [InlineData("v.mp4:stream")]
    public async Task No_name_of_a_vendors_choice_is_ever_a_files_name(string name)
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.File([1, 2, 3], $"Content-Type: video/mp4\r\nContent-Disposition: attachment; filename=\"{name}\"; filename*=UTF-8''{Uri.EscapeDataString(name)}\r\n"));

        var saved = await SaveAsync($"{server.Address}/{Uri.EscapeDataString(name)}?filename={Uri.EscapeDataString(name)}");

        Assert.Equal(_folder.File("v.mp4"), saved.Path);
        Assert.Equal([saved.Path], _folder.Files);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("zstd")]
    [InlineData("identity, gzip")]
    public async Task A_compressed_answer_is_refused_before_a_byte_of_it_is_saved(string encoding)
    {
        var bomb = Bomb();
        await using var server = new LoopbackServer(_ => LoopbackServer.File(bomb, $"Content-Encoding: {encoding}\r\n"));

        await RefusedAsync(server, "it is compressed for the way");

        Assert.DoesNotContain("Accept-Encoding", server.Requests[0], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_file_that_is_compressed_itself_is_saved_as_it_is()
    {
        var bomb = Bomb();
        await using var server = new LoopbackServer(_ => LoopbackServer.File(bomb));

        Assert.Equal(bomb.Length, (await SaveAsync($"{server.Address}/v.zip")).Length);
    }

    [Fact]
    public async Task A_body_that_grows_past_the_limit_in_chunks_is_stopped_there()
    {
        var chunk = $"10000\r\n{new string('x', 0x10000)}\r\n";
        await using var server = new LoopbackServer(_ =>
            Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + string.Concat(Enumerable.Repeat(chunk, 40))));

        await RefusedAsync(server, "it has more than 1048576 bytes");
    }

    [Theory]
    [InlineData("1048577")]
    [InlineData("9223372036854775807")]
    public async Task A_length_above_the_limit_is_refused_before_a_byte_of_it_is_saved(string length)
    {
        await using var server = new LoopbackServer(_ => Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"));

        await RefusedAsync(server, $"it has {length} bytes");
    }

    [Fact]
    public async Task A_continuation_cannot_raise_the_limit()
    {
        var answers = 0;
        var chunk = $"10000\r\n{new string('x', 0x10000)}\r\n";
        await using var server = new LoopbackServer(_ => Encoding.ASCII.GetBytes(answers++ == 0
            ? $"HTTP/1.1 200 OK\r\nETag: \"1\"\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n{chunk}"
            : string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 206 Partial Content\r\nETag: \"1\"\r\nContent-Range: bytes 65536-99999999/100000000\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n{string.Concat(Enumerable.Repeat(chunk, 40))}")));

        await RefusedAsync(server, "it has");
    }

    [Fact]
    public async Task Headers_without_end_are_not_read_to_the_end()
    {
        await using var server = new LoopbackServer(_ => Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Repeat($"X-Fill: {new string('x', 1000)}\r\n", 1000)) + "\r\n"));

        await Assert.ThrowsAsync<DownloadFailedException>(() => SaveAsync($"{server.Address}/v.mp4"));

        Assert.Empty(_folder.Files);
    }

    [Theory]
    [InlineData("")]
    [InlineData("sub/")]
    public async Task A_folder_is_no_file_to_save_to(string name)
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.File([1]));
        Directory.CreateDirectory(_folder.File("sub"));

        using var downloader = Downloader();
        var failure = await Assert.ThrowsAsync<IOException>(() => downloader.SaveAsync($"{server.Address}/v.mp4", _folder.File(name), new SaveOptions { Overwrite = true }, s_details, Token));

        Assert.Contains("names a folder", failure.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task An_existing_file_is_replaced_when_that_is_asked_for()
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.File([1, 2, 3]));
        var path = _folder.File("v.mp4", [9]);
        using var downloader = Downloader();

        await downloader.SaveAsync($"{server.Address}/v.mp4", path, new SaveOptions { Overwrite = true }, s_details, Token);

        Assert.Equal([1, 2, 3], await File.ReadAllBytesAsync(path, Token));
        Assert.Equal([path], _folder.Files);
    }

    [Fact]
    public async Task An_existing_file_is_still_there_when_its_replacement_breaks_off()
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.File([1, 2, 3], length: 4));
        var path = _folder.File("v.mp4", [9]);
        using var downloader = Downloader();

        await Assert.ThrowsAsync<DownloadFailedException>(() => downloader.SaveAsync($"{server.Address}/v.mp4", path, new SaveOptions { Overwrite = true }, s_details, Token));

        Assert.Equal([9], await File.ReadAllBytesAsync(path, Token));
        Assert.Equal([path], _folder.Files);
    }

    // A mebibyte of zeros.
    private static byte[] Bomb()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            gzip.Write(new byte[1 << 20]);
        }

        return packed.ToArray();
    }

    private static MediaDownloader Downloader() =>
        new(new DownloadOptions { AllowLoopback = true, MaxBytes = 1 << 20 }, new RetryOptions { Reads = 1 }, new VirtualTime { SkipsWaits = true, LongestSkip = TimeSpan.FromSeconds(20) });

    private async Task<SavedMedia> SaveAsync(string url)
    {
        using var downloader = Downloader();
        return await downloader.SaveAsync(url, _folder.File("v.mp4"), new SaveOptions(), s_details, Token);
    }

    private async Task RefusedAsync(LoopbackServer server, string reason)
    {
        var failure = await Assert.ThrowsAsync<DownloadFailedException>(() => SaveAsync($"{server.Address}/v.mp4"));

        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.Empty(_folder.Files);
    }
}
