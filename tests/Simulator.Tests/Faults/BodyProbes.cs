using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Reelwire.Simulator.Tests.Faults;

/// <summary>Looks at bodies.</summary>
internal static class BodyProbes
{
    public static IReadOnlyList<FaultProbe> All { get; } =
    [
        new("answer", "418 text/plain: I am a teapot, 0 charged", ShowAsync),
        new("empty-body", "200 , Content-Length 0, 1 charged", async scene => await DescribeAsync(scene, text => text)),
        new("truncated-body", "200 cut off, Content-Length 25, 1 charged", async scene => await DescribeAsync(scene, text => IsJson(text) ? "JSON" : text.StartsWith("{\"task_id\":\"", StringComparison.Ordinal) ? "cut off" : text)),
        new("not-json", "200 application/json with HTML, 1 charged", async scene => await TypeAsync(scene)),
        new("wrong-content-type", "200 text/html with JSON, 1 charged", async scene => await TypeAsync(scene)),
        new("duplicate-keys", "200 2 ids, Content-Length 65, 1 charged", async scene => await DescribeAsync(scene, text => $"{text.Split("\"task_id\":").Length - 1} ids{(IsJson(text) ? "" : " in no JSON")}")),
        new("deep-body", "200 100001 deep, Content-Length 200060, 1 charged", async scene => await DescribeAsync(scene, text => $"{Depth(text)} deep")),
        new("huge-body", "100 MB, then the task, 1 charged", ReadHugeAsync),
        new("gzip-bomb", "256 MB out of less than 1 MB, then the task, 1 charged", ReadBombAsync),
    ];

    private static async Task<string> ShowAsync(FaultScene scene)
    {
        using var response = await scene.SubmitAsync();
        return $"{(int)response.StatusCode} {response.Content.Headers.ContentType!.MediaType}: {await FaultScene.TextAsync(response)}, {scene.Charges}";
    }

    private static async Task<string> DescribeAsync(FaultScene scene, Func<string, string> describe)
    {
        using var response = await scene.SubmitAsync();
        return $"{(int)response.StatusCode} {describe(await FaultScene.TextAsync(response))}, Content-Length {response.Content.Headers.ContentLength}, {scene.Charges}";
    }

    private static async Task<string> TypeAsync(FaultScene scene)
    {
        using var response = await scene.SubmitAsync();
        var text = await FaultScene.TextAsync(response);
        return $"{(int)response.StatusCode} {response.Content.Headers.ContentType!.MediaType} with {(IsJson(text) ? "JSON" : text.StartsWith("<html>", StringComparison.Ordinal) ? "HTML" : text)}, {scene.Charges}";
    }

    private static async Task<string> ReadHugeAsync(FaultScene scene)
    {
        using var response = await scene.SubmitAsync();
        var (length, tail) = await DrainAsync(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        return $"{length / 1024 / 1024} MB, then {(IsTask(tail) ? "the task" : tail)}, {scene.Charges}";
    }

    private static async Task<string> ReadBombAsync(FaultScene scene)
    {
        using var response = await scene.SubmitAsync();
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        if (!response.Content.Headers.ContentEncoding.Contains("gzip"))
        {
            return "not compressed";
        }

        await using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        var (length, tail) = await DrainAsync(gzip);
        return $"{length / 1024 / 1024} MB out of {(bytes.Length < 1024 * 1024 ? "less than 1 MB" : $"{bytes.Length}")}, then {(IsTask(tail) ? "the task" : tail)}, {scene.Charges}";
    }

    private static async Task<(long Length, string Tail)> DrainAsync(Stream stream)
    {
        var (length, tail, buffer) = (0L, "", new byte[256 * 1024]);
        while (await stream.ReadAsync(buffer, TestContext.Current.CancellationToken) is > 0 and var read)
        {
            length += read;
            tail = (tail + Encoding.ASCII.GetString(buffer, Math.Max(0, read - 100), Math.Min(100, read)))[^Math.Min(100, read)..].TrimStart();
        }

        return (length, tail);
    }

    private static bool IsTask(string text) => text.StartsWith("{\"task_id\":\"", StringComparison.Ordinal) && IsJson(text);

    private static int Depth(string text)
    {
        var (depth, deepest) = (0, 0);
        foreach (var character in text)
        {
            depth += character is '[' or '{' ? 1 : character is ']' or '}' ? -1 : 0;
            deepest = Math.Max(deepest, depth);
        }

        return depth == 0 ? deepest : -1;
    }

    private static bool IsJson(string text)
    {
        try
        {
            JsonElement.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
