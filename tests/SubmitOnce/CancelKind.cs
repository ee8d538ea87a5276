namespace Reelwire.SubmitOnce;

/// <summary>When a caller leaves.</summary>
internal enum CancelKind
{
    /// <summary>Not at all.</summary>
    Never,

    /// <summary>As the request begins to be sent.</summary>
    OnSend,

    /// <summary>When the vendor has the request.</summary>
    OnArrival,
}
