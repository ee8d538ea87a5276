using System.Text;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Naming;
using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Updating;

/// <summary>Fetches pages over https: no redirect is followed, and never more is read than a page can be. What is not a page is told.</summary>
internal sealed class PageFetcher(HttpClient client, TimeProvider time, DiagnosticBag bag)
{
    /// <summary>The largest page that is taken, in bytes; the largest known has 200,000.</summary>
    public const int LargestPage = 10 * 1024 * 1024;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What requests go through: nothing is followed, kept between requests, or unpacked (a small answer could grow without end).</summary>
    public static SocketsHttpHandler CreateHandler() => new() { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(15) };

    /// <summary>The page; <paramref name="known"/> itself where it has not changed; null with an error told at <paramref name="place"/>.</summary>
    public async Task<FetchedPage?> FetchAsync(Uri address, Place place, FetchedPage? known, CancellationToken cancellationToken)
    {
        if (address.Scheme != Uri.UriSchemeHttps)
        {
            throw new ArgumentException("Pages are fetched over https only.", nameof(address));
        }

        using var deadline = new CancellationTokenSource(s_patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            using var request = Request(address, known);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return await ReadAsync(address, response, place, known, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Refused(place, UpdatingRules.NotFetched, $"{address} did not answer within {s_patience.TotalSeconds:0} seconds.");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return Refused(place, UpdatingRules.NotFetched, $"{address} cannot be fetched: {Quoted.Text(exception.GetBaseException().Message)}");
        }
    }

    private static HttpRequestMessage Request(Uri address, FetchedPage? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("text/markdown, text/plain;q=0.9, */*;q=0.1");
        request.Headers.UserAgent.ParseAdd("specc");
        if (known?.Validators.ETag is { } tag)
        {
            request.Headers.IfNoneMatch.Add(tag);
        }

        request.Headers.IfModifiedSince = known?.Validators.LastModified;
        return request;
    }

    private async Task<FetchedPage?> ReadAsync(Uri address, HttpResponseMessage response, Place place, FetchedPage? known, CancellationToken cancellationToken)
    {
        switch ((int)response.StatusCode)
        {
            case 200:
                break;
            case 304 when known is not null:
                return known;
            case 301 or 302 or 303 or 307 or 308:
                return Refused(place, UpdatingRules.Moved, $"{address} has moved to {Target(address, response)}: if that is the page, name it under 'source'.");
            case 404 or 410:
                return Refused(place, UpdatingRules.NotFound, $"{address} answered {(int)response.StatusCode}: the page is not there. Look for it at the vendor's, and mend 'source'.");
            default:
                return Refused(place, UpdatingRules.NotFetched, $"{address} answered {(int)response.StatusCode} instead of a page: try again later.");
        }

        if (response.Content.Headers.ContentLength > LargestPage || await ContentAsync(response.Content, cancellationToken) is not { } content)
        {
            return Refused(place, UpdatingRules.TooLarge, $"{address} sends more than {LargestPage / 1024 / 1024} MiB: that is no page.");
        }

        if (IsHtml(response.Content.Headers.ContentType?.MediaType, content))
        {
            return Refused(place, UpdatingRules.Html, $"{address} is HTML: name the page under 'source', and what its Markdown has behind that address under 'markdown'.");
        }

        if (!IsUtf8(response.Content.Headers.ContentType?.CharSet, content))
        {
            return Refused(place, UpdatingRules.NotUtf8, $"{address} is not UTF-8{(response.Content.Headers.ContentType?.CharSet is { } charset ? $" (it says '{Quoted.Text(charset)}')" : "")}: save the page as UTF-8 by hand.");
        }

        return new FetchedPage(content, new PageValidators(address.ToString(), response.Headers.ETag, response.Content.Headers.LastModified, FetchRecord.Hash(content)));
    }

    private FetchedPage? Refused(Place place, DiagnosticRule rule, string message)
    {
        place.Report(bag, rule, message);
        return null;
    }

    // Without query: a page that asks for a login may put a ticket there.
    private static string Target(Uri address, HttpResponseMessage response) =>
        response.Headers.Location is { } location && Uri.TryCreate(address, location, out var target) ? Quoted.Text(target.GetLeftPart(UriPartial.Path)) : "an address that it does not tell";

    // Counted while it is read: a length can be missing.
    private static async Task<byte[]?> ContentAsync(HttpContent content, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var page = new MemoryStream();
        var buffer = new byte[81_920];
        for (int count; (count = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (page.Length + count > LargestPage)
            {
                return null;
            }

            page.Write(buffer, 0, count);
        }

        return page.ToArray();
    }

    // Some hosts send their error page or their login as 'text/plain'.
    private static bool IsHtml(string? mediaType, byte[] content)
    {
        var start = Encoding.UTF8.GetString(content, 0, Math.Min(content.Length, 512)).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return mediaType is "text/html" or "application/xhtml+xml"
            || start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsUtf8(string? charset, byte[] content)
    {
        try
        {
            _ = s_strict.GetCharCount(content);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }

        return charset?.Trim('"').ToLowerInvariant() is null or "utf-8" or "utf8" or "us-ascii";
    }
}
