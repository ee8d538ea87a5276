using System.Text.Json;
using System.Text.RegularExpressions;
using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Schemas;

namespace Reelwire.Simulator.Tasks;

/// <summary>One task, from its submit on.</summary>
internal sealed partial class SimulatedTask
{
    /// <summary>Why a task fails whose prompt does not say why it should.</summary>
    public const string DefaultFailure = "content_policy_violation";

    private readonly int[] _reads = new int[3];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _polls;
    private int _end;

    private enum End
    {
        Open,
        Cancelled,
        Hurried,
    }

    /// <summary>The vendor's id of it.</summary>
    public required string Id { get; init; }

    /// <summary>The operation that made it.</summary>
    public required ApiOperation Submit { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Where its video can be downloaded once it is done.</summary>
    public required Lazy<Uri> Video { get; init; }

    /// <summary>The words for its status, where they are not the vendor's documented ones.</summary>
    public StatusWords Words { get; init; } = new();

    /// <summary>The seed that was asked for, or one made up.</summary>
    public long Seed { get; init; }

    /// <summary>The <c>model</c> that was asked for, where the operation has one.</summary>
    public string? Model { get; init; }

    /// <summary>The kind of failure that its prompt asks for, or null.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether its prompt asks for a failure.</summary>
    public bool Fails => Failure is not null;

    /// <summary>What was wrong with the submit, at a vendor that only finds out while the task runs (fal).</summary>
    public IReadOnlyList<Violation> Violations { get; init; } = [];

    /// <summary>How many status reads it had.</summary>
    public int Polls => Volatile.Read(ref _polls);

    /// <summary>Whether it was cancelled.</summary>
    public bool Cancelled => Volatile.Read(ref _end) == (int)End.Cancelled;

    /// <summary>Whether it is over before its time, well or badly.</summary>
    public bool Ended => Volatile.Read(ref _end) != (int)End.Open;

    /// <summary>Is completed by the next status read, or when the task ends before its time.</summary>
    public Task Changed => Volatile.Read(ref _changed).Task;

    /// <summary>Counts a status read.</summary>
    public void CountPoll()
    {
        Interlocked.Increment(ref _polls);
        SignalChange();
    }

    /// <summary>Counts a status read that found the task in this phase.</summary>
    public void CountRead(TaskPhase phase) => Interlocked.Increment(ref _reads[(int)phase]);

    /// <summary>The word for its status in a phase.</summary>
    public string Status(TaskPhase phase, StatusWords own) => Words.At(phase, Fails, Volatile.Read(ref _reads[(int)phase]), own);

    /// <summary>Cancels it; false where it is over already.</summary>
    public bool TryCancel() => TryEnd(End.Cancelled);

    /// <summary>Ends it now, as it would end in its time.</summary>
    public void Hurry() => TryEnd(End.Hurried);

    /// <summary>The kind of failure that a prompt asks for: <c>[simulate: fail]</c> or <c>[simulate: fail image_too_small]</c>; null where it asks for none.</summary>
    public static string? FailureOf(JsonElement body) =>
        body.Text("prompt") is { } prompt && FailureMark().Match(prompt) is { Success: true } mark
            ? mark.Groups[1] is { Success: true, Value: var kind } ? kind : DefaultFailure
            : null;

    /// <summary>The seed of a request; where it has none, or -1 for a random one, a seed made up.</summary>
    public static long SeedOf(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty("seed", out var seed) && seed.ValueKind == JsonValueKind.Number && seed.TryGetInt64(out var asked) && asked >= 0
            ? asked
            : Random.Shared.Next();

    [GeneratedRegex(@"\[simulate: fail(?: ([A-Za-z_]{1,50}))?\]")]
    private static partial Regex FailureMark();

    private bool TryEnd(End end)
    {
        var first = Interlocked.CompareExchange(ref _end, (int)end, (int)End.Open) == (int)End.Open;
        SignalChange();
        return first;
    }

    private void SignalChange() => Interlocked.Exchange(ref _changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
}
