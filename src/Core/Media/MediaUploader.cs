using System.ComponentModel;

namespace Reelwire.Core;

/// <summary>Puts images where a vendor says, before they are named in a request; used by the vendors' clients. The vendor's URL is not trusted: the same rules hold as for downloads, and no key is sent.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MediaUploader
{
    private readonly VendorUrlClient _http;
    private readonly VendorProfile _vendor;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;

    internal MediaUploader(VendorUrlClient http, VendorProfile vendor, TimeSpan timeout, TimeProvider time)
    {
        _http = http;
        _vendor = vendor;
        _timeout = timeout;
        _time = time;
    }

    /// <summary>A name for an image that tells its type and nothing of its owner's files.</summary>
    public static string FileName(MediaInput media)
    {
        ArgumentNullException.ThrowIfNull(media);
        return $"image.{media.ReadImageInfo()?.Format ?? "bin"}";
    }

    /// <summary>The type that an image's first bytes tell.</summary>
    public static string MediaType(MediaInput media)
    {
        ArgumentNullException.ThrowIfNull(media);
        return media.MediaType;
    }

    /// <summary>Uploads an image once.</summary>
    /// <param name="operation">The operation that gave the URLs.</param>
    /// <param name="uploadUrl">Takes the bytes by PUT.</param>
    /// <param name="fileUrl">Where the vendor reads them afterwards.</param>
    /// <param name="media">The image.</param>
    /// <param name="cancellationToken">Stops the upload.</param>
    /// <returns>The image by URL.</returns>
    /// <exception cref="ConnectionFailedException">The server could not be reached, or did not take the image in time.</exception>
    /// <exception cref="ResponseUnreadableException">The vendor gave no URLs that may be used.</exception>
    /// <exception cref="VendorErrorException">The server refused it.</exception>
    public async Task<MediaInput> PutAsync(string operation, string? uploadUrl, string? fileUrl, MediaInput media, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(media);
        var details = new ErrorDetails { Vendor = _vendor.Name, Operation = operation, Billing = BillingImpact.NotBilled };
        if (!Uri.TryCreate(fileUrl, UriKind.Absolute, out var file) || (file.Scheme != Uri.UriSchemeHttps && file.Scheme != Uri.UriSchemeHttp))
        {
            throw new ResponseUnreadableException($"{_vendor.Title} took an upload but named no URL of the file. Nothing was bought.", details);
        }

        using var content = new MediaContent(media);
        using var timeout = new CancellationTokenSource(_timeout, _time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var response = await _http.PutAsync(uploadUrl, content, linked.Token).ConfigureAwait(false);
            return response.IsSuccessStatusCode
                ? MediaInput.FromUri(file)
                : throw new VendorErrorException($"{_vendor.Title} refused to store an image with {(int)response.StatusCode}. Nothing was bought.", details with { StatusCode = response.StatusCode });
        }
        catch (DownloadRefusedException refused)
        {
            throw new ResponseUnreadableException($"{_vendor.Title} named a place to upload to that may not be used: {refused.Message}. Nothing was bought.", details, refused);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new ConnectionFailedException($"An image could not be uploaded to {_vendor.Title} ({ErrorFactory.Reason(exception)}). Nothing was bought; repeat it.", details, exception);
        }
    }
}
