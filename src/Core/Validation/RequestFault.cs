namespace Reelwire.Core;

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Member">The member's name as the vendor writes it; a path for nested members.</param>
/// <param name="Message">What is wrong and what is allowed, without the offending value.</param>
public sealed record RequestFault(string Member, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Member}: {Message}";
}
