namespace Reelwire.Simulator.Tasks;

/// <summary>
/// The words that a vendor has for where a task stands. Each status read of a phase takes the next word of it; the last one stays.
/// An empty list means the words that the vendor documents.
/// </summary>
public sealed record StatusWords
{
    /// <summary>While the task waits.</summary>
    public IReadOnlyList<string> Queued { get; init; } = [];

    /// <summary>While it runs.</summary>
    public IReadOnlyList<string> Running { get; init; } = [];

    /// <summary>Once it is done.</summary>
    public IReadOnlyList<string> Succeeded { get; init; } = [];

    /// <summary>Once it has failed.</summary>
    public IReadOnlyList<string> Failed { get; init; } = [];

    /// <summary>
    /// What clients met or guard against beside the documented words: Freepik's PENDING and PROCESSING, Novita's TASK_STATUS_UNKNOWN, AI/ML API's waiting, active and succeeded.
    /// fal's queue has none.
    /// </summary>
    public static IReadOnlyDictionary<VendorHost, StatusWords> SeenInTheWild { get; } = new Dictionary<VendorHost, StatusWords>
    {
        [VendorHost.Freepik] = new() { Queued = ["CREATED", "PENDING"], Running = ["PROCESSING", "IN_PROGRESS"], Succeeded = ["SUCCEEDED"], Failed = ["ERROR"] },
        [VendorHost.Novita] = new() { Queued = ["TASK_STATUS_UNKNOWN", "TASK_STATUS_QUEUED"], Running = ["TASK_STATUS_UNKNOWN", "TASK_STATUS_PROCESSING"], Failed = ["expired"] },
        [VendorHost.AimlApi] = new() { Queued = ["waiting", "queueing"], Running = ["preparing", "active", "processing", "dreaming"], Succeeded = ["succeeded"], Failed = ["failed"] },
    };

    internal string At(TaskPhase phase, bool fails, int reads, StatusWords own)
    {
        var words = For(phase, fails) is { Count: > 0 } said ? said : own.For(phase, fails);
        return words[Math.Clamp(reads - 1, 0, words.Count - 1)];
    }

    private IReadOnlyList<string> For(TaskPhase phase, bool fails) => phase switch
    {
        TaskPhase.Queued => Queued,
        TaskPhase.Running => Running,
        _ => fails ? Failed : Succeeded,
    };
}
