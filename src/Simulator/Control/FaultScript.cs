using Reelwire.Simulator.Faults;

namespace Reelwire.Simulator.Control;

/// <summary>A fault as it is posted.</summary>
internal sealed record FaultScript
{
    /// <summary>Its members, for whoever wrote it wrong.</summary>
    public const string Members =
        "A fault has a kind, a vendor or a host (texts), and maybe an operation (a text), an occurrence ({\"next\": 1}, {\"nth\": 1}, {\"every\": 1} or {\"probability\": 0.1, \"seed\": 1}), "
        + "accept (true or false), seconds (a number, for connection-refused, webhook-late and webhook-replayed) and an answer ({\"status\": 200, \"headers\": {}, \"contentType\": \"\", \"body\": \"\"}, for the kind answer).";

    public string? Vendor { get; init; }

    public string? Host { get; init; }

    public string? Operation { get; init; }

    public string? Kind { get; init; }

    public FaultOccurrence? Occurrence { get; init; }

    public bool? Accept { get; init; }

    public double? Seconds { get; init; }

    public AnswerScript? Answer { get; init; }
}
