namespace Reelwire.Core;

/// <summary>The member of <see cref="VideoPrompt"/> that a model's parameter takes its value from.</summary>
public enum PromptRole
{
    /// <summary>None: the parameter is set through the model's typed request only.</summary>
    None,

    /// <summary><see cref="VideoPrompt.Image"/>.</summary>
    Image,

    /// <summary><see cref="VideoPrompt.LastImage"/>.</summary>
    LastImage,

    /// <summary><see cref="VideoPrompt.Prompt"/>.</summary>
    Prompt,

    /// <summary><see cref="VideoPrompt.Resolution"/>.</summary>
    Resolution,

    /// <summary><see cref="VideoPrompt.AspectRatio"/>.</summary>
    AspectRatio,

    /// <summary><see cref="VideoPrompt.Duration"/>.</summary>
    Duration,

    /// <summary><see cref="VideoPrompt.Seed"/>.</summary>
    Seed,
}
