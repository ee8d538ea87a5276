namespace Reelwire.Core;

/// <summary>For members that take a URL or bare base64.</summary>
public sealed class Base64MediaConverter() : MediaConverter(MediaEncoding.Base64);
