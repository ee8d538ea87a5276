using System.ComponentModel;

namespace Reelwire.Core;

/// <summary>For members that take a URL or a data URI.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DataUriMediaConverter() : MediaConverter(MediaEncoding.DataUri);
