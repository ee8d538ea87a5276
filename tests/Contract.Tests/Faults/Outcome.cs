using System.Globalization;
using System.Text.RegularExpressions;
using Reelwire.Core;

namespace Reelwire.Contract.Tests.Faults;

/// <summary>What a caller gets. In the text, <c>{vendor}</c> and the like stand for what differs from vendor to vendor.</summary>
/// <param name="Told">The exception's type, or what came of a success.</param>
/// <param name="Message">The exception's message.</param>
internal sealed partial record Outcome(string Told, string? Message = null)
{
    /// <summary>In place of a status: that of an answer which tells that a task is not done, 202 at fal.ai.</summary>
    public const int NotDone = 0;

    public BillingImpact? Billing { get; init; }

    public int? Status { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether there is a handle.</summary>
    public bool HasHandle { get; init; }

    /// <summary>Of a submit in doubt: whether the evidence says that all bytes were handed over; null where it has no count, since the vendor answered with success.</summary>
    public bool? IsWhole { get; init; }

    /// <summary>What may come instead, where the machine decides by chance.</summary>
    public Outcome? Or { get; init; }

    /// <summary>Fills the text in.</summary>
    public Outcome With(params (string Name, string Value)[] names) => this with
    {
        Message = names.Aggregate(Message, (text, name) => text?.Replace($"{{{name.Name}}}", name.Value, StringComparison.Ordinal)),
        Or = Or?.With(names),
    };

    /// <summary>Of a look, at a vendor that answers with this status while a task is not done.</summary>
    public Outcome WithNotDone(int status) => this with
    {
        Status = Status == NotDone ? status : Status,
        Message = Message?.Replace("{status}", status.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
    };

    /// <summary>Of a call that is about no task.</summary>
    public Outcome WithoutTask() => this with { Billing = BillingImpact.NotBilled, HasHandle = false, Or = Or?.WithoutTask() };

    /// <summary>What an exception tells.</summary>
    public static Outcome Of(ReelwireException failure) => new(failure.GetType().Name, BodySize().Replace(failure.Message, "{n}"))
    {
        Billing = failure.Billing,
        Status = (int?)failure.StatusCode,
        RetryAfter = failure.Details.RetryAfter,
        HasHandle = failure.Handle is not null,
        IsWhole = failure is SubmitOutcomeUnknownException { Evidence: { BytesHanded: { } handed } evidence } ? handed == evidence.BodyLength && evidence.StatusCode == failure.StatusCode : null,
    };

    // It differs from vendor to vendor.
    [GeneratedRegex(@"(?<=The answer has )\d+(?= bytes)")]
    private static partial Regex BodySize();
}
