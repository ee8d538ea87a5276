namespace Reelwire.Core;

/// <summary>What a vendor's error means, whatever its status.</summary>
public enum VendorErrorKind
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary>The request is invalid.</summary>
    InvalidRequest,

    /// <summary>The key is missing, wrong, or not allowed to do this.</summary>
    ApiKey,

    /// <summary>The account is empty.</summary>
    OutOfCredits,

    /// <summary>Too many requests.</summary>
    RateLimited,

    /// <summary>The prompt or image is refused for what it shows.</summary>
    Content,

    /// <summary>No such task or path.</summary>
    NotFound,
}
