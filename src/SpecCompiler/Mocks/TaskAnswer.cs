namespace Reelwire.SpecCompiler.Mocks;

/// <summary>What the task contract wants of an operation's answer.</summary>
/// <param name="Members">The members that a client goes on with.</param>
/// <param name="State">The status that the answer must tell; null where any will do.</param>
internal sealed record TaskAnswer(IReadOnlyList<WantedMember> Members, string? State)
{
    /// <summary>Of an operation that is no part of a task.</summary>
    public static TaskAnswer Any { get; } = new([], null);
}
