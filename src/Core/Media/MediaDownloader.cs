using System.Buffers;
using Polly;

namespace Reelwire.Core;

/// <summary>
/// Saves results. A vendor names their URLs, so they are not trusted: no credentials are sent, only https to public addresses is followed, every redirect and resolved address is checked, size and slowness are bounded, and nothing is decompressed.
/// </summary>
internal sealed class MediaDownloader : IDisposable
{
    private const int BlockLength = 64 * 1024;

    private readonly VendorUrlClient _http;
    private readonly DownloadOptions _options;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline _retries;

    /// <summary>Makes a downloader with connections of its own.</summary>
    public MediaDownloader(DownloadOptions options, RetryOptions retries, TimeProvider time)
        : this(options, retries, time, new VendorUrlClient(options))
    {
    }

    internal MediaDownloader(DownloadOptions options, RetryOptions retries, TimeProvider time, VendorUrlClient http)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(retries);
        _options = options;
        _time = time;
        _http = http;
        _retries = ReadPipeline.Create(retries, total: null, failure => failure is DownloadInterruptedException, failure => (failure as DownloadInterruptedException)?.RetryAfter, time);
    }

    /// <summary>What follows vendors' URLs, for uploads too.</summary>
    internal VendorUrlClient Http => _http;

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>The full path of a file that may be made.</summary>
    /// <exception cref="IOException">It exists already, or its folder does not.</exception>
    internal static string Target(string path, bool overwrite, TaskHandle? handle)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var target = Path.GetFullPath(path);
        if (Path.EndsInDirectorySeparator(path) || Directory.Exists(target))
        {
            throw new IOException($"'{path}' names a folder; name the file. Nothing is lost: resume the task from {handle} and save again.");
        }

        if (File.Exists(target) && !overwrite)
        {
            throw new IOException($"The file '{path}' exists already and is not overwritten. Nothing is lost: resume the task from {handle} and save it elsewhere.");
        }

        if (!Directory.Exists(Path.GetDirectoryName(target)))
        {
            throw new DirectoryNotFoundException($"The folder of '{path}' does not exist. Nothing is lost: make the folder, resume the task from {handle} and save again.");
        }

        return target;
    }

    internal async Task<SavedMedia> SaveAsync(string url, string path, SaveOptions options, ErrorDetails details, CancellationToken cancellationToken)
    {
        var target = Target(path, options.Overwrite, details.Handle);
        using var timeout = new CancellationTokenSource(_options.Timeout, _time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            var part = new PartFile(target);
            await using var _ = part.ConfigureAwait(false);
            var mediaType = await _retries.ExecuteAsync(async token => await FetchAsync(url, part, options.Progress, token).ConfigureAwait(false), linked.Token).ConfigureAwait(false);
            var sha256 = await part.MoveAsync(target, options.Overwrite).ConfigureAwait(false);
            return new SavedMedia(target, part.Length, mediaType, sha256);
        }
        catch (DownloadRefusedException refused) when (refused.IsExpired)
        {
            throw new ResultExpiredException(
                $"The result of task {details.Handle} can no longer be downloaded: {refused.Message}. Its URL has expired, or the vendor deleted the file.", details with { StatusCode = refused.StatusCode }, refused);
        }
        catch (Exception exception) when (exception is DownloadRefusedException or DownloadInterruptedException or IOException or UnauthorizedAccessException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new DownloadFailedException(
                $"The result of task {details.Handle} could not be saved: {(exception is OperationCanceledException ? "it took too long" : exception.Message)}. It still lies at the vendor until its URL expires; resume the task from its handle and save again.",
                details with { StatusCode = (exception as DownloadRefusedException)?.StatusCode },
                exception);
        }
    }

    // One attempt; what came before is kept and completed where the server allows that.
    private async Task<string?> FetchAsync(string url, PartFile part, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken)
    {
        using var floor = new RateFloor(_options.MinBytesPerSecond, _time, cancellationToken);
        try
        {
            using var response = await _http.GetAsync(url, DownloadAnswer.RangeOf(part), DownloadAnswer.ConditionOf(part), floor.Token).ConfigureAwait(false);
            new DownloadAnswer(response, _options.MaxBytes, _time).Begin(part);
            progress?.Report(new DownloadProgress(part.Length, part.Total));
            await CopyAsync(response.Content, part, floor, progress).ConfigureAwait(false);
            return response.Content.Headers.ContentType?.MediaType;
        }
        catch (OperationCanceledException exception) when (floor.IsBroken && !cancellationToken.IsCancellationRequested)
        {
            throw new DownloadInterruptedException($"less than {_options.MinBytesPerSecond} bytes a second came", exception);
        }
        catch (HttpRequestException exception)
        {
            throw Interrupted(exception);
        }
    }

    private async Task CopyAsync(HttpContent content, PartFile part, RateFloor floor, IProgress<DownloadProgress>? progress)
    {
        using var source = await content.ReadAsStreamAsync(floor.Token).ConfigureAwait(false);
        var block = ArrayPool<byte>.Shared.Rent(BlockLength);
        try
        {
            int count;
            while ((count = await ReadAsync(source, block, floor.Token).ConfigureAwait(false)) > 0)
            {
                if (part.Length + count > _options.MaxBytes)
                {
                    throw new DownloadRefusedException($"it has more than {_options.MaxBytes} bytes");
                }

                await part.AppendAsync(block.AsMemory(0, count), floor.Token).ConfigureAwait(false);
                floor.Count(count);
                progress?.Report(new DownloadProgress(part.Length, part.Total));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }

        if (part.Length == 0)
        {
            throw new DownloadRefusedException("it is empty");
        }

        if (part.Total is { } total && part.Length != total)
        {
            throw new DownloadInterruptedException($"it ended after {part.Length} of {total} bytes");
        }
    }

    // Told apart from the failure of a write, which no repetition mends.
    private static async ValueTask<int> ReadAsync(Stream source, byte[] block, CancellationToken cancellationToken)
    {
        try
        {
            return await source.ReadAsync(block, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            throw Interrupted(exception);
        }
    }

    private static DownloadInterruptedException Interrupted(Exception exception) => new($"the connection failed ({ErrorFactory.Reason(exception)})", exception);
}
