using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Randomness;
using Reelwire.Simulator.Schemas;

namespace Reelwire.Simulator.Tasks;

/// <summary>One task, from its submit on.</summary>
internal sealed partial class SimulatedTask
{
    /// <summary>Why a task fails whose prompt does not say why it should.</summary>
    public const string DefaultFailure = "content_policy_violation";

    private readonly int[] _reads = new int[3];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskPhase _passed = TaskPhase.Queued;
    private int _polls;
    private int _requests;
    private Ending? _ending;

    private sealed record Ending(DateTimeOffset Time, bool Cancelled);

    /// <summary>The vendor's id of it.</summary>
    public required string Id { get; init; }

    /// <summary>Which submit to its operation made it, from 1 on.</summary>
    public required int Number { get; init; }

    /// <summary>Its name within its host, which is the same in each run.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Submit.Id} {Number}");

    /// <summary>What chance gives to it.</summary>
    public required Draw Draw { get; init; }

    /// <summary>How long it takes.</summary>
    public required TimeSpan Duration { get; init; }

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
    public bool Cancelled => Volatile.Read(ref _ending) is { Cancelled: true };

    /// <summary>When it was over before its time, well or badly; null where it was not.</summary>
    public DateTimeOffset? EndedAt => Volatile.Read(ref _ending)?.Time;

    /// <summary>Whether it is over before its time, well or badly.</summary>
    public bool Ended => EndedAt is not null;

    /// <summary>Whether it has run before it is over, where time counts. One that takes no time is over at the first look.</summary>
    public bool HasRun => Duration > TimeSpan.Zero && !(EndedAt < DueAt(TaskPhase.Running));

    /// <summary>When it comes to a phase, where time counts: rounded up, so that a look at that moment finds it there.</summary>
    public DateTimeOffset DueAt(TaskPhase phase) => phase switch
    {
        TaskPhase.Queued => CreatedAt,
        TaskPhase.Running => CreatedAt.AddTicks((long)Math.Ceiling(Duration.Ticks * TaskProgress.QueuedShare)),
        _ => CreatedAt + Duration,
    };

    /// <summary>Is completed by the next status read, or when the task ends before its time.</summary>
    public Task Changed => Volatile.Read(ref _changed).Task;

    /// <summary>Counts a status read.</summary>
    public void CountPoll()
    {
        Interlocked.Increment(ref _polls);
        SignalChange();
    }

    /// <summary>Counts a request about it.</summary>
    public int CountRequest() => Interlocked.Increment(ref _requests);

    /// <summary>Notes that it was seen in a phase, and tells the furthest one that it was seen in before.</summary>
    public TaskPhase Pass(TaskPhase phase)
    {
        lock (_reads)
        {
            var before = _passed;
            _passed = phase > before ? phase : before;
            return before;
        }
    }

    /// <summary>Counts a status read that found the task in this phase.</summary>
    public void CountRead(TaskPhase phase) => Interlocked.Increment(ref _reads[(int)phase]);

    /// <summary>The word for its status in a phase.</summary>
    public string Status(TaskPhase phase, StatusWords own) => Words.At(phase, Fails, Volatile.Read(ref _reads[(int)phase]), own);

    /// <summary>Cancels it; false where it is over already.</summary>
    public bool TryCancel(DateTimeOffset now) => TryEnd(new Ending(now, Cancelled: true));

    /// <summary>Ends it now, as it would end in its time.</summary>
    public void Hurry(DateTimeOffset now) => TryEnd(new Ending(now, Cancelled: false));

    /// <summary>The kind of failure that a prompt asks for: <c>[simulate: fail]</c> or <c>[simulate: fail image_too_small]</c>; null where it asks for none.</summary>
    public static string? FailureOf(JsonElement body) =>
        body.Text("prompt") is { } prompt && FailureMark().Match(prompt) is { Success: true } mark
            ? mark.Groups[1] is { Success: true, Value: var kind } ? kind : DefaultFailure
            : null;

    /// <summary>The seed of a request; where it has none, or -1 for a random one, a seed drawn.</summary>
    public static long SeedOf(JsonElement body, Draw draw) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty("seed", out var seed) && seed.ValueKind == JsonValueKind.Number && seed.TryGetInt64(out var asked) && asked >= 0
            ? asked
            : draw.For("seed").Whole();

    [GeneratedRegex(@"\[simulate: fail(?: ([A-Za-z_]{1,50}))?\]")]
    private static partial Regex FailureMark();

    private bool TryEnd(Ending ending)
    {
        var first = Interlocked.CompareExchange(ref _ending, ending, null) is null;
        SignalChange();
        return first;
    }

    private void SignalChange() => Interlocked.Exchange(ref _changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
}
