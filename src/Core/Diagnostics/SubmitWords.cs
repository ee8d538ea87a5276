namespace Reelwire.Core;

/// <summary>What activities and metrics call the end of a submit.</summary>
internal static class SubmitWords
{
    /// <param name="failure">What came of it; <see langword="null"/> for a task.</param>
    public static string Outcome(Exception? failure) => failure switch
    {
        null => "accepted",
        SubmitOutcomeUnknownException => "unknown",
        RateLimitedException => "rate_limited",
        RequestInvalidException { StatusCode: null } => "invalid",
        ReelwireException { StatusCode: not null } => "refused",
        OperationCanceledException => "cancelled",
        _ => "not_sent",
    };

    /// <param name="failure">What came of it; <see langword="null"/> for a task.</param>
    public static string Billing(Exception? failure) => failure switch
    {
        null or ReelwireException { Billing: BillingImpact.Billed } => "billed",
        SubmitCancelledException<TaskHandle> or ReelwireException { Billing: BillingImpact.MayBeBilled } => "may_be_billed",
        _ => "not_billed",
    };
}
