using System.ComponentModel;

namespace Reelwire.Core;

/// <summary>For members that take a URL or bare base64.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Base64MediaConverter() : MediaConverter(MediaEncoding.Base64);
