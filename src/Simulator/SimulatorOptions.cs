using System.Security.Cryptography;
using Reelwire.Simulator.Limits;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Tasks;
using Reelwire.Simulator.Webhooks;

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

    /// <summary>By which share of <see cref="TaskDuration"/> a task takes longer or shorter than it, drawn for each; from 0, for none, to 1.</summary>
    public double DurationJitter { get; init; }

    /// <summary>
    /// What everything random is drawn from: ids, durations, made-up seeds, faults with a probability. The same seed gives the n-th submit to an operation the same
    /// ones, whatever else happens. Null for other ones each time.
    /// </summary>
    public long? Seed { get; init; }

    /// <summary>The clock of tasks and answers; a <see cref="Time.VirtualClock"/> for one that moves when it is told.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The words for a task's status, where they are not to be a vendor's documented ones; see <see cref="StatusWords.SeenInTheWild"/>.</summary>
    public IReadOnlyDictionary<VendorHost, StatusWords> StatusWords { get; init; } = new Dictionary<VendorHost, StatusWords>();

    /// <summary>The rate limits. None by default, so that tests which share a machine do not slow each other down; the program sets <see cref="RateLimit.Documented"/>.</summary>
    public IReadOnlyDictionary<VendorHost, IReadOnlyList<RateLimit>> RateLimits { get; init; } = new Dictionary<VendorHost, IReadOnlyList<RateLimit>>();

    /// <summary>How long the URL of a video works at Novita and AI/ML API; null for the vendor's own time, one hour and 24 hours. fal takes it from a header of the request.</summary>
    public TimeSpan? ResultLifetime { get; init; }

    /// <summary>Whether Freepik tells invalid parameters without the <c>problem</c> around them: its pages show both.</summary>
    public bool FlatProblems { get; init; }

    /// <summary>The secret of Freepik's webhooks; its bytes as UTF-8 are the key.</summary>
    public string FreepikWebhookSecret { get; init; } = "simulator-webhook-secret";

    /// <summary>The private Ed25519 key of fal's webhooks, 32 bytes. Everyone knows the default; its public half stands in the JWKS of rest.fal.ai.</summary>
    public ReadOnlyMemory<byte> FalWebhookKey { get; init; } = SHA256.HashData("simulator"u8);

    /// <summary>How many bytes of each request's body <see cref="VendorSimulator.Requests"/> keeps.</summary>
    public int KeptBodyBytes { get; init; } = 64 * 1024;

    /// <summary>How many requests <see cref="VendorSimulator.Requests"/> keeps, and how many attempts <see cref="VendorSimulator.Webhooks"/>; older ones are dropped.</summary>
    public int KeptRequests { get; init; } = 1000;

    /// <summary>How many tasks each host keeps, with their videos. Beyond that the oldest ones that are over are dropped, and not found any more.</summary>
    public int KeptTasks { get; init; } = 10_000;

    /// <summary>How many charges <see cref="VendorSimulator.Charges"/> keeps; the ledger goes on counting the older ones.</summary>
    public int KeptCharges { get; init; } = 100_000;

    /// <summary>How many events <see cref="VendorSimulator.Events"/> keeps.</summary>
    public int KeptEvents { get; init; } = 100_000;

    /// <summary>How many uploads are kept, begun ones as well; older ones are dropped.</summary>
    public int KeptUploads { get; init; } = 1000;

    /// <summary>Called with each request just before it is answered.</summary>
    public Action<RecordedRequest>? OnRequest { get; init; }

    /// <summary>Called after each attempt to deliver a webhook.</summary>
    public Action<WebhookDelivery>? OnWebhook { get; init; }
}
