using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Reelwire.Benchmarks.Webhooks;

/// <summary>A webhook on its way to its endpoint.</summary>
internal sealed record HookRequest(string Vendor, string Token, byte[] Body, IReadOnlyDictionary<string, string> Headers)
{
    private static readonly Dictionary<string, string> s_none = [];

    /// <summary>Freepik's, signed under a secret.</summary>
    public static HookRequest Freepik(HookTask task, string status, DateTimeOffset time, string id, string secret = HookHost.Secret)
    {
        var body = $$"""{"task_id":"{{task.Id}}","status":"{{status}}","generated":[]}""";
        var timestamp = time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}"));
        return new HookRequest("freepik", task.Token, Encoding.UTF8.GetBytes(body), new Dictionary<string, string>
        {
            ["webhook-id"] = id,
            ["webhook-timestamp"] = timestamp,
            ["webhook-signature"] = "v1," + Convert.ToBase64String(signature),
        });
    }

    /// <summary>fal.ai's, which is not signed here.</summary>
    public static HookRequest Fal(HookTask task, string note) =>
        new("fal", task.Token, Encoding.UTF8.GetBytes($$$"""{"request_id":"{{{task.Id}}}","status":"OK","payload":{"note":"{{{note}}}"}}"""), s_none);

    public HookRequest WithHeader(string name, string value) => this with { Headers = new Dictionary<string, string>(Headers) { [name] = value } };
}
