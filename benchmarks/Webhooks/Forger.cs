using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Reelwire.Benchmarks.Webhooks;

/// <summary>Makes webhooks that are not the vendors', or not any more: what somebody can who has seen real ones, knows tokens, and has no secret.</summary>
internal sealed class Forger(Random random, IReadOnlyList<HookTask> freepik, IReadOnlyList<HookTask> fal, IReadOnlyDictionary<string, HookRequest> real, DateTimeOffset now)
{
    private static readonly Func<Forger, HookRequest>[] s_ways =
    [
        forger => forger.Real() with { Token = Base64Url.EncodeToString(forger.Bytes(77)) },
        forger => forger.Real() with { Token = forger.Flip(forger.Any(forger._freepik).Token) },
        forger => forger.Real() with { Token = forger.Any(forger._fal).Token },
        forger => HookRequest.Freepik(forger.Any(forger._freepik), "COMPLETED", forger._now, forger.Id(), secret: forger.Id()),
        forger => forger.Altered(),
        forger => forger.Real().WithHeader("webhook-timestamp", forger._now.AddSeconds(forger._random.Next(1, 300)).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        forger => forger.Real().WithHeader("webhook-id", forger.Id()),
        forger => forger.Real().WithHeader("webhook-signature", "v1," + Convert.ToBase64String(forger.Bytes(32))),
        forger => forger.Real(),
        forger => HookRequest.Freepik(forger.Any(forger._freepik), "COMPLETED", forger._now.AddSeconds(-forger._random.Next(301, 100_000)), forger.Id()),
        forger => forger.Real() with { Token = forger.Any(forger._freepik).Token },
        forger => HookRequest.Fal(forger.Any(forger._fal), forger.Id()),
        forger => HookRequest.Fal(forger.Any(forger._fal), forger.Id()) with { Token = forger.Any(forger._fal).Token },
    ];

    private readonly Random _random = random;
    private readonly DateTimeOffset _now = now;
    private readonly IReadOnlyList<HookTask> _freepik = freepik;
    private readonly IReadOnlyList<HookTask> _fal = fal;

    /// <summary>The next one.</summary>
    public HookRequest Next() => s_ways[_random.Next(s_ways.Length)](this);

    private HookTask Any(IReadOnlyList<HookTask> tasks) => tasks[_random.Next(tasks.Count)];

    private HookRequest Real() => real[Any(_freepik).Id];

    private HookRequest Altered()
    {
        var webhook = Real();
        return webhook with { Body = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(webhook.Body).Replace("IN_PROGRESS", "COMPLETED", StringComparison.Ordinal)) };
    }

    private string Flip(string token)
    {
        var bytes = Base64Url.DecodeFromChars(token);
        bytes[_random.Next(bytes.Length)] ^= (byte)(1 << _random.Next(8));
        return Base64Url.EncodeToString(bytes);
    }

    private string Id() => Convert.ToHexString(Bytes(16));

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }
}
