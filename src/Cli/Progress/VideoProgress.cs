using System.Globalization;
using Reelwire.Cli.Runs;
using Reelwire.Core;

namespace Reelwire.Cli.Progress;

/// <summary>What is known of a video that is being made.</summary>
/// <param name="Video">Which one.</param>
/// <param name="State">What is happening to it, in a word.</param>
internal sealed record VideoProgress(VideoLabel Video, string State)
{
    /// <summary>How far it is, where the vendor tells.</summary>
    public string? Detail { get; init; }

    /// <summary>Set once, when the vendor accepted the task.</summary>
    public TaskHandle? Handle { get; init; }

    /// <summary>Whether this is the last word on it.</summary>
    public bool HasEnded { get; init; }

    /// <summary>What a look at the task told.</summary>
    public static VideoProgress Of(VideoLabel video, TaskUpdate update) => update.State switch
    {
        TaskState.Queued => new VideoProgress(video, "queued") { Detail = update.QueuePosition is > 0 and var ahead ? string.Create(CultureInfo.InvariantCulture, $"{ahead} ahead") : null },
        TaskState.Running => new VideoProgress(video, "running") { Detail = Text(update) },
        TaskState.Succeeded => new VideoProgress(video, "downloading"),
        _ => new VideoProgress(video, "ending"),
    };

    private static string? Text(TaskUpdate update)
    {
        var parts = new List<string>();
        if (update.Progress is { } percent)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{percent:0}%"));
        }

        if (update.Eta is { } eta)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"about {eta.TotalSeconds:0} s left"));
        }

        return parts.Count > 0 ? string.Join(", ", parts) : null;
    }
}
