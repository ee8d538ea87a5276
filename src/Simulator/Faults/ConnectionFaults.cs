using Reelwire.Simulator.Answers;

namespace Reelwire.Simulator.Faults;

/// <summary>Faults below HTTP.</summary>
internal static class ConnectionFaults
{
    /// <summary>In the order in which a request meets them.</summary>
    public static IReadOnlyList<FaultKind> All { get; } =
    [
        FaultKind.Connection(FaultKinds.ConnectionRefused, "The host's own port refuses connections, and the open ones are reset.", FaultTarget.Listener) with { HasDuration = true },
        FaultKind.Connection("reset-on-connect", "The connection is taken and reset before a byte is read.", FaultTarget.Connections),
        FaultKind.Early("reset-before-body", "The connection is reset after the request's headers: not a byte of the body is read.", ConnectionFate.ResetBeforeBody),
        FaultKind.Early("reset-inside-body", "The connection is reset when half of the request's body has arrived.", ConnectionFate.ResetInsideBody),
        FaultKind.Replace("reset-after-body", "The connection is reset after the last byte of the request, before a byte of the answer.", FaultAcceptance.Yes,
            _ => SimulatedAnswer.Reset(ConnectionFate.ResetBeforeAnswer)),
        FaultKind.Change("reset-inside-answer", "The headers and half of the body are sent, then the connection is reset.", FaultTarget.Requests,
            (_, own) => own.Body.IsEmpty ? null : own with { Connection = ConnectionFate.ResetInsideAnswer }),
        FaultKind.Replace("no-answer", "The request is read and nothing is ever sent; the connection stays open.", FaultAcceptance.Yes,
            _ => SimulatedAnswer.Reset(ConnectionFate.ResetBeforeAnswer) with { Delay = Timeout.InfiniteTimeSpan }),
        FaultKind.Change("slow-answer", "The body comes at one byte a second.", FaultTarget.Requests, SlowBody.Of),
    ];
}
