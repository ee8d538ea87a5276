using Reelwire.Simulator.Requests;

namespace Reelwire.Simulator;

/// <summary>How a <see cref="VendorSimulator"/> behaves.</summary>
public sealed record SimulatorOptions
{
    /// <summary>The port on 127.0.0.1 that all hosts have in common; the hosts' own ports are the six after it. 0 (the default) takes free ones.</summary>
    public int Port { get; init; }

    /// <summary>How long a task takes: queued for its first fifth, then running, then done. Zero means done at the first look.</summary>
    public TimeSpan TaskDuration { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Where set, time does not count: the status read of this number is the first one to find the task done.</summary>
    public int? PollsUntilDone { get; init; }

    /// <summary>The clock of tasks and answers.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>How many bytes of each request's body <see cref="VendorSimulator.Requests"/> keeps.</summary>
    public int KeptBodyBytes { get; init; } = 64 * 1024;

    /// <summary>How many requests <see cref="VendorSimulator.Requests"/> keeps; older ones are dropped.</summary>
    public int KeptRequests { get; init; } = 1000;

    /// <summary>Called with each request just before it is answered.</summary>
    public Action<RecordedRequest>? OnRequest { get; init; }
}
