using Microsoft.Extensions.Logging;

namespace Reelwire.Core;

/// <summary>What is logged about submits. Ids of events stay as they are; no key, prompt or URL is in any.</summary>
internal static partial class SubmitLog
{
    [LoggerMessage(101, LogLevel.Information, "{Operation} bought nothing at {Vendor} ({Outcome}); repetition {Retry} follows in {Wait}.")]
    public static partial void Repeating(ILogger logger, string operation, string vendor, SubmitOutcome outcome, TimeSpan wait, int retry);

    [LoggerMessage(102, LogLevel.Warning, "A submit was cancelled after it had been sent whole; {Vendor} accepted it as {Handle}. The task goes on and is billed.")]
    public static partial void AcceptedLate(ILogger logger, string vendor, TaskHandle handle);

    [LoggerMessage(103, LogLevel.Error, "The submit {Operation} was cancelled after it had been sent whole, and did not end well: billing is {Billing}.")]
    public static partial void FailedLate(ILogger logger, Exception failure, string operation, BillingImpact billing);

    [LoggerMessage(104, LogLevel.Error, "OnAccepted failed for {Handle}. The task goes on and is billed.")]
    public static partial void CallbackFailed(ILogger logger, Exception failure, TaskHandle handle);

    [LoggerMessage(106, LogLevel.Information, "{Vendor} accepted {Handle}.")]
    public static partial void Accepted(ILogger logger, string vendor, TaskHandle handle);

    [LoggerMessage(107, LogLevel.Error, "It is not known whether {Vendor} accepted {Operation}: {BytesHanded} of {BodyLength} bytes were handed over, and the status was {Status}. It may be billed, and was not sent again.")]
    public static partial void OutcomeUnknown(ILogger logger, string vendor, string operation, long? bytesHanded, long? bodyLength, int? status);

    [LoggerMessage(105, LogLevel.Warning, "The tasks at {Vendor} could not be listed to find the one that {Operation} may have made.")]
    public static partial void ListFailed(ILogger logger, Exception failure, string vendor, string operation);
}
