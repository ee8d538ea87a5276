using System.ComponentModel;

namespace Reelwire.Core;

/// <summary>How the bytes of an image travel to a vendor.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum MediaEncoding
{
    /// <summary>Bare base64.</summary>
    Base64,

    /// <summary><c>data:image/jpeg;base64,...</c>, the type told by the image's header.</summary>
    DataUri,

    /// <summary>The URL that the image has once it was uploaded, ahead of the request.</summary>
    Upload,
}
