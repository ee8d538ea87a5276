namespace Reelwire.Simulator.Answers;

/// <summary>What becomes of the connection of a scripted answer.</summary>
public enum ConnectionFate
{
    /// <summary>The whole answer is sent.</summary>
    Kept,

    /// <summary>The connection is reset after the request's headers: not a byte of the body is read.</summary>
    ResetBeforeBody,

    /// <summary>The connection is reset when half of the request's body has arrived; of a body of unknown length, its first bytes.</summary>
    ResetInsideBody,

    /// <summary>The connection is reset after the whole request was read, before a byte of the answer.</summary>
    ResetBeforeAnswer,

    /// <summary>Headers and half of the answer's body are sent, then the connection is reset.</summary>
    ResetInsideAnswer,
}
