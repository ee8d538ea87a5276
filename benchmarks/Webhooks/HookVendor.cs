using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Reelwire.Benchmarks.Webhooks;

/// <summary>Freepik and fal.ai in memory: tasks that run until they are told to end, and the addresses that their submits want webhooks at.</summary>
internal sealed class HookVendor : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, HookTask> _tasks = new(StringComparer.Ordinal);
    private int _made;

    public HookTask Find(string id) => _tasks[id];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Post)
        {
            return Submit(request.RequestUri!, await request.Content!.ReadAsStringAsync(cancellationToken).ConfigureAwait(false));
        }

        var segments = request.RequestUri!.Segments;
        if (!request.RequestUri.AbsolutePath.Contains("/requests/", StringComparison.Ordinal))
        {
            var freepik = Look(segments[^1]);
            return Json($$$"""{"data":{"task_id":"{{{freepik.Id}}}","status":"{{{(freepik.IsOver ? "COMPLETED" : "IN_PROGRESS")}}}","generated":["https://cdn.example/1.mp4"]}}""");
        }

        return segments[^1] == "status"
            ? Json($$"""{"status":"{{(Look(segments[^2].TrimEnd('/')).IsOver ? "COMPLETED" : "IN_PROGRESS")}}"}""")
            : Json("""{"video":{"url":"https://cdn.example/1.mp4"}}""");
    }

    private static HttpResponseMessage Json(string json) => new(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    private HttpResponseMessage Submit(Uri address, string body)
    {
        var id = $"task-{Interlocked.Increment(ref _made)}";
        using var json = JsonDocument.Parse(body);
        var webhook = json.RootElement.TryGetProperty("webhook_url", out var url) ? url.GetString()! : Uri.UnescapeDataString(address.Query["?fal_webhook=".Length..]);
        _tasks[id] = new HookTask(id, webhook[(webhook.LastIndexOf('/') + 1)..], webhook);
        return Json(url.ValueKind == JsonValueKind.String ? $$$"""{"data":{"task_id":"{{{id}}}","status":"CREATED"}}""" : $$"""{"request_id":"{{id}}","status":"IN_QUEUE"}""");
    }

    private HookTask Look(string id)
    {
        var task = _tasks[id];
        Interlocked.Increment(ref task.Looks);
        task.LookedAt = Stopwatch.GetTimestamp();
        return task;
    }
}
