using System.Net;

namespace Reelwire.Core;

/// <summary>What a failed look means for those who wait. Nothing, as a rule: it says nothing about the task.</summary>
internal static class WaitRules
{
    /// <summary>How many denials in a row, after the grace, are believed.</summary>
    public const int DenialsUntilLost = 3;

    /// <summary>Whether no later look can do better: the key was refused.</summary>
    public static bool Ends(ReelwireException failure) => failure is ApiKeyRejectedException || failure.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;

    /// <summary>Whether the vendor denied the task, and may be believed: right after the submit it may not have caught up with itself yet.</summary>
    /// <param name="failure">What the look ran into.</param>
    /// <param name="sinceSubmit">The task's age.</param>
    /// <param name="grace">How old it must be.</param>
    public static bool IsDenial(ReelwireException failure, TimeSpan sinceSubmit, TimeSpan grace) => failure.Details.Kind is VendorErrorKind.NotFound && sinceSubmit > grace;
}
