using System.Net;
using System.Net.Http.Headers;

namespace Reelwire.Core;

/// <summary>What a server says to a download, or to its continuation.</summary>
internal sealed class DownloadAnswer(HttpResponseMessage response, long maxBytes, TimeProvider time)
{
    /// <summary>Asks for what is missing; <see langword="null"/> where all is, or where no tag tells that the file is still the same.</summary>
    public static RangeHeaderValue? RangeOf(PartFile part) => part is { Length: > 0, Tag: not null } ? new RangeHeaderValue(part.Length, null) : null;

    /// <summary>Asks for the whole instead, should the file have changed.</summary>
    public static RangeConditionHeaderValue? ConditionOf(PartFile part) => part is { Length: > 0, Tag: { } tag } ? new RangeConditionHeaderValue(tag) : null;

    /// <summary>Makes the file ready for what comes.</summary>
    /// <exception cref="DownloadRefusedException">Nothing comes that may be saved.</exception>
    /// <exception cref="DownloadInterruptedException">It may come when asked for again.</exception>
    public void Begin(PartFile part)
    {
        var host = response.RequestMessage?.RequestUri?.IdnHost;
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK:
                CheckEncoding();
                Check(response.Content.Headers.ContentLength);
                part.Restart(response.Content.Headers.ContentLength, response.Headers.ETag);
                break;
            case HttpStatusCode.PartialContent when RangeOf(part) is not null:
                CheckEncoding();
                if (!Continues(part))
                {
                    part.Restart(null, null);
                    throw new DownloadInterruptedException($"{host} answered with another part than the one that was asked for");
                }

                break;
            case HttpStatusCode.RequestedRangeNotSatisfiable when RangeOf(part) is not null:
                part.Restart(null, null);
                throw new DownloadInterruptedException($"{host} no longer has the rest of it");
            case HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError:
                throw new DownloadInterruptedException($"{host} answered with {(int)response.StatusCode}") { RetryAfter = RetryAfterHeader.Read(response.Headers.RetryAfter, time) };
            default:
                throw new DownloadRefusedException($"{host} answered with {(int)response.StatusCode}") { StatusCode = response.StatusCode };
        }
    }

    // RFC 9110, 15.3.7: bytes of the same version, from where the last ones ended to the end.
    private bool Continues(PartFile part) =>
        response.Content.Headers.ContentRange is { Unit: "bytes", From: { } from, To: { } to } range
        && from == part.Length
        && (range.Length is not { } length || (to == length - 1 && (part.Total ?? length) == length))
        && (part.Total is not { } total || to == total - 1)
        && (response.Headers.ETag is not { } tag || tag.Equals(part.Tag));

    // Decompressed, a small answer can fill a disk; as it is, it would be no video.
    private void CheckEncoding()
    {
        if (response.Content.Headers.ContentEncoding.Any(encoding => !string.Equals(encoding, "identity", StringComparison.OrdinalIgnoreCase)))
        {
            throw new DownloadRefusedException("it is compressed for the way, which was not asked for");
        }
    }

    private void Check(long? total)
    {
        if (total > maxBytes)
        {
            throw new DownloadRefusedException($"it has {total} bytes; at most {maxBytes} are saved");
        }
    }
}
