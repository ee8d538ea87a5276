using System.ComponentModel;

namespace Reelwire.Core;

/// <summary>How a vendor wants the bytes of an image inside JSON.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum MediaEncoding
{
    /// <summary>Bare base64.</summary>
    Base64,

    /// <summary><c>data:image/jpeg;base64,...</c>, the type told by the image's header.</summary>
    DataUri,
}
