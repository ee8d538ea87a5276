using System.ComponentModel;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Polly.Timeout;

namespace Reelwire.Core;

/// <summary>
/// Puts images into a vendor's storage, before requests name them; used by the vendors' clients. The URL that the vendor gives is not trusted: the same rules hold as for downloads, and no key is sent. It costs nothing, and is
/// done again after a failure that may pass.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MediaUploader
{
    private readonly VendorUrlClient _http;
    private readonly VendorProfile _vendor;
    private readonly VideoClientOptions _options;
    private readonly TimeProvider _time;
    private readonly Func<string, string, CancellationToken, Task<(string? UploadUrl, string? FileUrl)>> _begin;
    private readonly long _maxBytes;
    private readonly ErrorDetails _details;

    internal MediaUploader(
        VendorUrlClient http, VendorProfile vendor, VideoClientOptions options, TimeProvider time, string operation, Func<string, string, CancellationToken, Task<(string? UploadUrl, string? FileUrl)>> begin, long maxBytes)
    {
        _http = http;
        _vendor = vendor;
        _options = options;
        _time = time;
        _begin = begin;
        _maxBytes = maxBytes;
        _details = new ErrorDetails { Vendor = vendor.Name, Operation = operation, Billing = BillingImpact.NotBilled };
    }

    /// <summary>Images of more bytes than this are uploaded, although the model takes them inside the request as well; <see langword="null"/> where none is.</summary>
    internal long? Above { get; init; }

    /// <summary>Uploads an image; one by URL is returned as it is.</summary>
    /// <param name="image">The image.</param>
    /// <param name="cancellationToken">Stops the upload.</param>
    /// <returns>The image by URL.</returns>
    /// <exception cref="RequestInvalidException">It is larger than the vendor takes.</exception>
    /// <exception cref="ReelwireException">The upload failed; nothing was bought.</exception>
    public async Task<MediaInput> UploadAsync(MediaInput image, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(image);
        if (image.IsUri)
        {
            return image;
        }

        if (image.Length > _maxBytes)
        {
            throw new RequestInvalidException($"An image has {image.Length} bytes; at most {_maxBytes} are uploaded to {_vendor.Title}. Nothing was bought.", _details, []);
        }

        // As often as lists and downloads; an image may take as long as it might inside a request.
        var attempts = ReadPipeline.Create(_options.Retries, _options.Transport.SubmitTimeout, failure => image.CanOpen && MayPass(failure), failure => (failure as ReelwireException)?.Details.RetryAfter, _time);
        try
        {
            return await attempts.ExecuteAsync(async token => await TryAsync(image, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutRejectedException exception)
        {
            throw Failed(exception);
        }
    }

    /// <summary>Uploads the images of a request that has to name them by URL.</summary>
    /// <returns>The request with their URLs.</returns>
    internal async Task<RequestJson> UploadAsync(RequestJson json, IReadOnlyList<MediaInput> images, CancellationToken cancellationToken)
    {
        // A character per byte: whatever else stands in the request stays as it is.
        var text = Encoding.Latin1.GetString(json.Bytes.Span);
        foreach (var image in images)
        {
            var uploaded = await UploadAsync(image, cancellationToken).ConfigureAwait(false);
            var url = JsonEncodedText.Encode(uploaded.Uri!.AbsoluteUri, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
            text = text.Replace(image.UrlPlaceholder, Encoding.Latin1.GetString(url.EncodedUtf8Bytes), StringComparison.Ordinal);
        }

        return json.Uploaded(Encoding.Latin1.GetBytes(text));
    }

    // Each attempt asks for a place of its own: one that was written to may be taken.
    private async Task<MediaInput> TryAsync(MediaInput image, CancellationToken cancellationToken)
    {
        // The name tells the type and nothing of its owner's files.
        var (uploadUrl, fileUrl) = await _begin(image.MediaType, $"image.{image.ReadImageInfo()?.Format ?? "bin"}", cancellationToken).ConfigureAwait(false);
        if (!Uri.TryCreate(fileUrl, UriKind.Absolute, out var file) || (file.Scheme != Uri.UriSchemeHttps && file.Scheme != Uri.UriSchemeHttp))
        {
            throw new ResponseUnreadableException($"{_vendor.Title} took an upload but named no URL of the file. Nothing was bought.", _details);
        }

        using var content = new MediaContent(image);
        try
        {
            using var response = await _http.PutAsync(uploadUrl, content, cancellationToken).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? MediaInput.FromUri(file) : throw Refused(response);
        }
        catch (DownloadRefusedException refused)
        {
            throw new ResponseUnreadableException($"{_vendor.Title} named a place to upload to that may not be used: {refused.Message}. Nothing was bought.", _details, refused);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw Failed(exception);
        }
    }

    private ReelwireException Refused(HttpResponseMessage response)
    {
        var details = _details with { StatusCode = response.StatusCode, RetryAfter = RetryAfterHeader.Read(response.Headers.RetryAfter, _time) };
        var message = $"{_vendor.Title} refused to store an image with {(int)response.StatusCode}. Nothing was bought.";
        return response.StatusCode == HttpStatusCode.TooManyRequests ? new RateLimitedException(message, details) : new VendorErrorException(message, details);
    }

    private ConnectionFailedException Failed(Exception exception) => new($"An image could not be uploaded to {_vendor.Title} ({ErrorFactory.Reason(exception)}). Nothing was bought; repeat it.", _details, exception);

    // A place that may not be used would be given again, and an image that has changed does not change back.
    private static bool MayPass(Exception failure) => ErrorFactory.MayPass(failure) && !HasCause<DownloadRefusedException>(failure) && !HasCause<MediaUnreadableException>(failure);

    private static bool HasCause<TCause>(Exception? failure) => failure is not null && (failure is TCause || HasCause<TCause>(failure.InnerException));
}
