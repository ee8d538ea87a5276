using Microsoft.Extensions.Logging;

namespace Reelwire.Core;

/// <summary>What is logged about tasks. Ids of events stay as they are; no key, prompt or URL is in any.</summary>
internal static partial class TaskLog
{
    [LoggerMessage(201, LogLevel.Debug, "A look at {Handle} failed with {Failure} ({Status}); another follows.")]
    public static partial void LookFailed(ILogger logger, TaskHandle handle, string failure, int? status);

    [LoggerMessage(202, LogLevel.Information, "{Handle} ended as {State}, {Elapsed} after its submit.")]
    public static partial void Ended(ILogger logger, TaskHandle handle, TaskState state, TimeSpan elapsed);

    [LoggerMessage(203, LogLevel.Information, "The URL of the result of {Handle} has expired; the vendor is asked for another.")]
    public static partial void AskingForUrl(ILogger logger, TaskHandle handle);

    [LoggerMessage(204, LogLevel.Information, "The result of {Handle} was saved: {Length} bytes.")]
    public static partial void Saved(ILogger logger, TaskHandle handle, long length);
}
