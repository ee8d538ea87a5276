namespace Reelwire.Core;

/// <summary>For members that take a URL or a data URI.</summary>
public sealed class DataUriMediaConverter() : MediaConverter(MediaEncoding.DataUri);
