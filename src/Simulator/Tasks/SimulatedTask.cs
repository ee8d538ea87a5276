using System.Text.Json;
using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Schemas;

namespace Reelwire.Simulator.Tasks;

/// <summary>One task, from its submit on.</summary>
internal sealed class SimulatedTask
{
    private const string FailureMark = "[simulate: fail]";
    private int _polls;
    private int _cancelled;

    /// <summary>The vendor's id of it.</summary>
    public required string Id { get; init; }

    /// <summary>The operation that made it.</summary>
    public required ApiOperation Submit { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Where its video can be downloaded once it is done.</summary>
    public required Uri Video { get; init; }

    /// <summary>The seed that was asked for, or one made up.</summary>
    public long Seed { get; init; }

    /// <summary>The <c>model</c> that was asked for, where the operation has one.</summary>
    public string? Model { get; init; }

    /// <summary>Whether its prompt asks for a failure.</summary>
    public bool Fails { get; init; }

    /// <summary>What was wrong with the submit, at a vendor that only finds out while the task runs (fal).</summary>
    public IReadOnlyList<Violation> Violations { get; init; } = [];

    /// <summary>How many status reads it had.</summary>
    public int Polls => Volatile.Read(ref _polls);

    /// <summary>Whether it was cancelled.</summary>
    public bool Cancelled => Volatile.Read(ref _cancelled) != 0;

    /// <summary>Counts a status read.</summary>
    public void CountPoll() => Interlocked.Increment(ref _polls);

    /// <summary>Cancels it.</summary>
    public void Cancel() => Interlocked.Exchange(ref _cancelled, 1);

    /// <summary>Whether a prompt asks for a failure.</summary>
    public static bool AsksForFailure(JsonElement body) => body.Text("prompt")?.Contains(FailureMark, StringComparison.Ordinal) == true;

    /// <summary>The seed of a request; where it has none, or -1 for a random one, a seed made up.</summary>
    public static long SeedOf(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty("seed", out var seed) && seed.ValueKind == JsonValueKind.Number && seed.TryGetInt64(out var asked) && asked >= 0
            ? asked
            : Random.Shared.Next();
}
