using Microsoft.Extensions.Logging;
using Reelwire.Core;

namespace Reelwire.AspNetCore;

/// <summary>What is logged about webhooks. Ids of events stay as they are; no token, body or URL is in any.</summary>
internal static partial class WebhookLog
{
    /// <summary>The category.</summary>
    public const string Category = "Reelwire.AspNetCore";

    [LoggerMessage(301, LogLevel.Debug, "A webhook of {Vendor} was taken: {Outcome}.")]
    public static partial void Taken(ILogger logger, string vendor, string outcome);

    [LoggerMessage(302, LogLevel.Warning, "A webhook of {Vendor} was refused: {Outcome}. It changed nothing.")]
    public static partial void Refused(ILogger logger, string vendor, string outcome);

    [LoggerMessage(303, LogLevel.Error, "The handler failed for the webhook of {Handle}.")]
    public static partial void HandlerFailed(ILogger logger, Exception failure, TaskHandle handle);

    [LoggerMessage(304, LogLevel.Warning, "The public keys of {Vendor} cannot be had.")]
    public static partial void KeysUnavailable(ILogger logger, Exception failure, string vendor);

    [LoggerMessage(305, LogLevel.Warning, "A webhook tells of {Handle}, a task whose submit is not known to have been accepted.")]
    public static partial void Found(ILogger logger, TaskHandle handle);
}
