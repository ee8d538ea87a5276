namespace Reelwire.SubmitOnce;

/// <summary>What a host puts around the client.</summary>
internal enum HostKind
{
    /// <summary>No container; the client has connections of its own.</summary>
    None,

    /// <summary>A container, and nothing else.</summary>
    Container,

    /// <summary>A handler for all clients sends again.</summary>
    RetryForAll,

    /// <summary>A handler for all clients sends copies.</summary>
    CopyForAll,

    /// <summary>A handler that was added after the client sends again.</summary>
    Retry,

    /// <summary>A handler that was added after the client sends copies.</summary>
    Copy,

    /// <summary>A handler gives up on each attempt once the vendor has it, and sends again.</summary>
    Impatient,

    /// <summary>A handler reads bodies into memory.</summary>
    Buffer,

    /// <summary>A handler lets requests wait for "100 Continue".</summary>
    ExpectContinue,

    /// <summary>The primary handler would follow redirects.</summary>
    FollowRedirects,

    /// <summary>A handler says "not now" in the place of whatever fails.</summary>
    Fallback,
}
