using System.Net.Http.Json;
using System.Text.Json;

namespace Reelwire.Benchmarks.Images;

/// <summary>The better of the common ways: a byte array as a member. It cannot make a data URI.</summary>
internal sealed class BytesSender(HttpMessageHandler handler) : IImageSender
{
    private readonly HttpClient _http = new(handler);

    public async Task SendAsync(string path, CancellationToken cancellationToken)
    {
        using var content = JsonContent.Create(new BytesRequest("She waves", await File.ReadAllBytesAsync(path, cancellationToken)), NaiveJson.Default.BytesRequest);
        using var response = await _http.PostAsync(new Uri("https://queue.fal.run/"), content, cancellationToken);
        using var answer = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken);
        answer.RootElement.GetProperty("request_id").GetString();
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }
}
