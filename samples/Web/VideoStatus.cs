namespace Web;

/// <summary>What the page is told of a video.</summary>
/// <param name="State"><c>queued</c>, <c>running</c>, <c>done</c> or <c>failed</c>.</param>
/// <param name="File">Where the video is, when it is done.</param>
/// <param name="Problem">Why there will be none, when it has failed.</param>
internal sealed record VideoStatus(string State, string? File = null, string? Problem = null);
