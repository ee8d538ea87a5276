namespace Reelwire.SpecCompiler.Comparing;

/// <summary>One difference.</summary>
/// <param name="Operation"><c>POST /v1/...</c>; nothing where it is the whole document.</param>
/// <param name="Where">The member's place in the operation, or nothing.</param>
/// <param name="Member">The way to the member, or nothing.</param>
/// <param name="What">What of it changed: <c>member</c>, <c>default</c>, <c>maxLength</c>.</param>
/// <param name="Before">How it was; null where it was not.</param>
/// <param name="After">How it is; null where it is not.</param>
/// <param name="Rule">What that means.</param>
internal sealed record Change(string Operation, string Where, string Member, string What, string? Before, string? After, ComparisonRule Rule)
{
    /// <summary>Whether it is part of a request.</summary>
    public required bool IsSent { get; init; }

    /// <summary>What it means for the next version.</summary>
    public Verdict Verdict => IsSent ? Rule.Sent : Rule.Received;

    /// <summary>Whether code that was right may fail.</summary>
    public bool IsBreaking => Verdict == Verdict.Major;

    /// <summary><c>added</c>, <c>removed</c> or <c>changed</c>.</summary>
    public string Kind => Rule.Trend switch
    {
        Trend.Added or Trend.AddedRequired => "added",
        Trend.Removed => "removed",
        _ => "changed",
    };

    /// <summary><c>breaking</c> or <c>compatible</c> for requests; a dash where it is part of none.</summary>
    public string Requests => IsSent ? Judgement : "-";

    /// <summary><c>breaking</c> or <c>compatible</c> for responses; a dash where it is part of none.</summary>
    public string Responses => IsSent ? "-" : Judgement;

    private string Judgement => IsBreaking ? "breaking" : "compatible";
}
