namespace Reelwire.SubmitOnce;

/// <summary>Where a request's image comes from.</summary>
internal enum ImageKind
{
    /// <summary>A URL.</summary>
    Uri,

    /// <summary>Bytes, few enough to leave at once.</summary>
    Bytes,

    /// <summary>So many bytes that a connection can break among them.</summary>
    ManyBytes,

    /// <summary>A stream, which is read once.</summary>
    Stream,

    /// <summary>A stream of many bytes.</summary>
    LongStream,
}
