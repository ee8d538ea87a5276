namespace Reelwire.Contract.Tests.Faults;

/// <summary>What one kind of fault means to a caller, at every vendor.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Submit">What a submit comes to when each of its attempts is struck.</param>
/// <param name="Sent">How many attempts that are.</param>
/// <param name="Charged">How many charges that makes.</param>
/// <param name="Recovers">Whether a submit of which only the first attempt is struck is accepted: with the second attempt, and one charge.</param>
/// <param name="Look">What one look at a task comes to; the same goes for its result, where that is a call of its own, and for a list.</param>
/// <param name="Lists">How many attempts a list takes.</param>
/// <param name="Wait">What a wait comes to when each of its looks is struck.</param>
internal sealed record FaultRow(string Kind, Outcome Submit, int Sent, int Charged, bool Recovers, Outcome Look, int Lists, Outcome Wait)
{
    /// <summary>The size of the submit's image in bytes, where its last byte must not be in the machine's buffers before the connection breaks; else it is a URL.</summary>
    public int? ImageSize { get; init; }

    /// <summary>What a download comes to; null for kinds that strike calls of the API only.</summary>
    public Outcome? Download { get; init; }

    /// <summary>What a list comes to, where it is not what a look comes to.</summary>
    public Outcome? List { get; init; }
}
