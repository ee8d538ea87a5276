namespace Reelwire.SubmitOnce;

/// <summary>One attempt to send a body, as the connection saw it.</summary>
internal sealed class WireAttempt
{
    /// <summary>Whether its last byte was given to the connection.</summary>
    public bool IsWhole { get; set; }

    /// <summary>Whether it was answered with success.</summary>
    public bool IsAccepted { get; set; }
}
