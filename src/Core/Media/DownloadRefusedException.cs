using System.Net;

namespace Reelwire.Core;

/// <summary>Why a vendor's URL is not followed, or its file not saved; what leaves the library wraps it.</summary>
internal sealed class DownloadRefusedException(string message) : Exception(message)
{
    /// <summary>The status that the server refused with.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>Whether signed URLs end so once their time is over (Google's storage says 400), or files once they are deleted.</summary>
    public bool IsExpired => StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Gone;
}
