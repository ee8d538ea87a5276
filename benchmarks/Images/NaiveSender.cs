using System.Net.Http.Json;
using System.Text.Json;

namespace Reelwire.Benchmarks.Images;

/// <summary>What most people write: the file into a base64 string, the string into JSON.</summary>
internal sealed class NaiveSender(HttpMessageHandler handler) : IImageSender
{
    private readonly HttpClient _http = new(handler);

    public async Task SendAsync(string path, CancellationToken cancellationToken)
    {
        var image = Convert.ToBase64String(await File.ReadAllBytesAsync(path, cancellationToken));
        using var content = JsonContent.Create(new NaiveRequest("She waves", $"data:image/png;base64,{image}"), NaiveJson.Default.NaiveRequest);
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
