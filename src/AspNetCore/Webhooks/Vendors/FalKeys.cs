using System.Buffers.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Reelwire.AspNetCore;

/// <summary>fal.ai's public keys, from its JWKS: asked for once a day, and when a signature fits none of them, at most once a minute.</summary>
internal sealed class FalKeys(IHttpClientFactory http, ILoggerFactory loggers, IOptions<WebhookOptions> options, TimeProvider time) : IDisposable
{
    /// <summary>The name of the HTTP client that asks for them.</summary>
    public const string HttpClientName = "Reelwire.AspNetCore.FalKeys";

    /// <summary>How long their document may be.</summary>
    public const int LongestDocument = 64 * 1024;

    private const int KeyLength = 32;
    private static readonly TimeSpan s_lifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan s_between = TimeSpan.FromMinutes(1);

    private readonly ILogger _logger = loggers.CreateLogger(WebhookLog.Category);
    private readonly SemaphoreSlim _asking = new(1);
    private IReadOnlyList<byte[]>? _keys;
    private long _asked;
    private long _read;
    private bool _wasAsked;

    /// <summary>The keys; null where there are none that are not too old.</summary>
    /// <param name="isFresh">Whether those that are known are not enough.</param>
    /// <param name="cancellationToken">The vendor has left.</param>
    public async Task<IReadOnlyList<byte[]>?> GetAsync(bool isFresh, CancellationToken cancellationToken)
    {
        await _asking.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if ((isFresh || !IsKnown) && (!_wasAsked || time.GetElapsedTime(_asked) >= s_between))
            {
                (_wasAsked, _asked) = (true, time.GetTimestamp());
                await AskAsync(cancellationToken).ConfigureAwait(false);
            }

            return IsKnown ? _keys : null;
        }
        finally
        {
            _asking.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _asking.Dispose();

    private bool IsKnown => _keys is not null && time.GetElapsedTime(_read) < s_lifetime;

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var client = http.CreateClient(HttpClientName);
            using var json = JsonDocument.Parse(await client.GetByteArrayAsync(options.Value.FalKeySet, cancellationToken).ConfigureAwait(false));
            (_keys, _read) = ([.. json.RootElement.GetProperty("keys").EnumerateArray().Select(Key).OfType<byte[]>()], time.GetTimestamp());
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // Without keys no webhook of fal's is taken; those of yesterday go on for as long as they are good.
            WebhookLog.KeysUnavailable(_logger, failure, "fal");
        }
    }

    private static byte[]? Key(JsonElement key) =>
        Text(key, "kty") == "OKP" && Text(key, "crv") == "Ed25519" && Text(key, "x") is { } x && Base64Url.IsValid(x, out var length) && length == KeyLength ? Base64Url.DecodeFromChars(x) : null;

    private static string? Text(JsonElement key, string name) =>
        key.ValueKind == JsonValueKind.Object && key.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
