using Reelwire.Fal;

namespace Reelwire.Benchmarks.Images;

/// <summary>The same submit with the image uploaded ahead of it: its bytes go over loopback, as they are.</summary>
internal sealed class UploadSender : IImageSender
{
    private readonly LoopbackVendor _storage = new(expected: 1);
    private readonly HttpClient _http = new();
    private readonly ReelwireSender _sender;

    public UploadSender(BodySink sink)
    {
        sink.Answer = $$"""{"request_id":"1","upload_url":"{{_storage.Address}}put","file_url":"https://files.example/image.png"}""";
        _sender = new ReelwireSender(new FalOptions { ApiKey = "any", UploadImagesAbove = 0, Downloads = { AllowLoopback = true } }, sink);
    }

    public async Task SendAsync(string path, CancellationToken cancellationToken)
    {
        var before = _storage.Bytes;
        await _sender.SendAsync(path, cancellationToken);
        if (_storage.Bytes - before != ImageFile.Length)
        {
            throw new InvalidOperationException($"{_storage.Bytes - before} bytes were uploaded.");
        }
    }

    /// <summary>.NET's own way to put a file there.</summary>
    public async Task SendBareAsync(string path, CancellationToken cancellationToken)
    {
        using var content = new StreamContent(File.OpenRead(path));
        using var response = await _http.PutAsync(_storage.Address, content, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _sender.DisposeAsync();
        await _storage.DisposeAsync();
    }
}
