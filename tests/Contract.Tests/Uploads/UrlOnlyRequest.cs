using Reelwire.Core;

namespace Reelwire.Contract.Tests.Uploads;

/// <summary>The request of a model that takes images by URL only, as it is generated from <c>media: { image_url: upload, tail_image_url: upload }</c>.</summary>
internal sealed class UrlOnlyRequest : RequestBody
{
    public required string Prompt { get; init; }

    public required MediaInput ImageUrl { get; init; }

    public MediaInput? TailImageUrl { get; init; }

    /// <summary>A member that takes an image inside the request.</summary>
    public MediaInput? MaskUrl { get; init; }

    protected override void WriteMembers(RequestWriter json)
    {
        json.Write("prompt"u8, Prompt);
        json.Write("image_url"u8, ImageUrl, MediaEncoding.Upload);
        json.Write("tail_image_url"u8, TailImageUrl, MediaEncoding.Upload);
        json.Write("mask_url"u8, MaskUrl, MediaEncoding.DataUri);
    }
}
