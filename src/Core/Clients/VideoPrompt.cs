namespace Reelwire.Core;

/// <summary>What every image-to-video model understands in its own words; for code that does not care which model makes the video. Absent members take the model's default.</summary>
public sealed record VideoPrompt
{
    /// <summary>The first frame.</summary>
    public MediaInput? Image { get; init; }

    /// <summary>The last frame, where the model takes one.</summary>
    public MediaInput? LastImage { get; init; }

    /// <summary>What happens in the video.</summary>
    public string? Prompt { get; init; }

    /// <summary>A resolution in the model's words, such as <c>720p</c>.</summary>
    public string? Resolution { get; init; }

    /// <summary>An aspect ratio in the model's words, such as <c>16:9</c> or <c>widescreen_16_9</c>.</summary>
    public string? AspectRatio { get; init; }

    /// <summary>Seconds, as text in the model's words, such as <c>5</c>.</summary>
    public string? Duration { get; init; }

    /// <summary>Random seed.</summary>
    public long? Seed { get; init; }

    /// <summary>Names the type only, so that the prompt reaches no log.</summary>
    public override string ToString() => nameof(VideoPrompt);

    internal object? this[PromptRole role] => role switch
    {
        PromptRole.Image => Image,
        PromptRole.LastImage => LastImage,
        PromptRole.Prompt => Prompt,
        PromptRole.Resolution => Resolution,
        PromptRole.AspectRatio => AspectRatio,
        PromptRole.Duration => Duration,
        PromptRole.Seed => Seed,
        _ => null,
    };
}
