using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Reelwire.Cli.Commands;
using Reelwire.Cli.Vendors;
using Reelwire.Core;

namespace Reelwire.Cli.Runs;

/// <summary>Puts a failure into words for the user.</summary>
/// <param name="vendor">The vendor it happened at.</param>
/// <param name="settings">What the user asked for.</param>
/// <param name="prompt">The prompt, which a vendor may quote; <see langword="null"/> when it is not known.</param>
internal sealed partial class FailureReader(VendorEntry vendor, RunSettings settings, string? prompt)
{
    private const int LongestReason = 300;

    /// <summary>How such a failure is counted.</summary>
    public static VideoOutcome OutcomeOf(Exception failure, TaskHandle? handle) => failure switch
    {
        SubmitOutcomeUnknownException => VideoOutcome.OutcomeUnknown,
        WaitTimeoutException => VideoOutcome.TimedOut,
        OperationCanceledException => VideoOutcome.Interrupted,
        ReelwireException => VideoOutcome.Failed,
        _ => handle is null ? VideoOutcome.OutcomeUnknown : VideoOutcome.Failed,
    };

    /// <summary>Whether going on with the task may still bring the video.</summary>
    public static bool CanResume(Exception failure) => failure is not (TaskFailedException or TaskLostException);

    /// <summary>What happened, the vendor's reason, and what to do.</summary>
    public string Describe(Exception failure, TaskHandle? handle) => failure switch
    {
        OperationCanceledException => handle is null ? "stopped before the request was sent." : "stopped waiting.",
        ApiKeyRejectedException => $"{failure.Message} Check {vendor.KeyVariable}.",
        TaskFailedException failed => failed.Reason is { } reason ? $"the vendor's reason: {Clean(reason)}" : "the vendor gives no reason.",
        WaitTimeoutException => string.Create(CultureInfo.InvariantCulture, $"the video was not done within {settings.Timeout.TotalSeconds:0.###} s. {WhatBecomesOfTheTask}"),
        ReelwireException { Details.VendorMessage: { } said } refused => $"{refused.Message} It says: {Clean(said)}",
        ReelwireException or IOException => failure.Message,
        _ => $"This is a fault of reelwire: {failure.GetType().Name}. {Clean(failure.Message)}",
    };

    private string WhatBecomesOfTheTask => settings switch
    {
        { Live: true } => "It goes on at the vendor and is billed as usual.",
        { UsesEmbeddedSimulator: true } => "It was simulated, and ended with this command.",
        _ => "It goes on at the simulator.",
    };

    // A vendor's words may quote the prompt and signed URLs, and could steer the terminal.
    private string Clean(string text)
    {
        var clean = string.IsNullOrEmpty(prompt) ? text : text.Replace(prompt, "<prompt>", StringComparison.OrdinalIgnoreCase);
        clean = Url().Replace(clean, "<url>");
        var line = new StringBuilder(Math.Min(clean.Length, LongestReason) + 1);
        foreach (var rune in clean.EnumerateRunes())
        {
            if (line.Length >= LongestReason)
            {
                line.Append('…');
                break;
            }

            line.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return line.ToString();
    }

    [GeneratedRegex(@"(?:https?://|data:)[^\s""'<>]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Url();
}
