using Reelwire.Core;

namespace Reelwire.Mocks.Tests;

/// <summary>Prompts for any model.</summary>
internal static class Prompts
{
    /// <summary>What the model needs and no more.</summary>
    public static VideoPrompt Smallest(VideoModel model) => Of(model, parameter => parameter.IsRequired);

    /// <summary>All that the model takes.</summary>
    public static VideoPrompt Fullest(VideoModel model) => Of(model, _ => true);

    private static VideoPrompt Of(VideoModel model, Func<ModelParameter, bool> isWanted)
    {
        var roles = model.Parameters.Where(isWanted).ToLookup(parameter => parameter.Role);
        return new VideoPrompt
        {
            Image = roles.Contains(PromptRole.Image) ? Portrait : null,
            LastImage = roles.Contains(PromptRole.LastImage) ? Portrait : null,
            Prompt = roles.Contains(PromptRole.Prompt) ? "She smiles" : null,
            Resolution = Allowed(PromptRole.Resolution),
            AspectRatio = Allowed(PromptRole.AspectRatio),
            Duration = Allowed(PromptRole.Duration),
            Seed = roles.Contains(PromptRole.Seed) ? 7 : null,
        };

        string? Allowed(PromptRole role) => roles[role].SelectMany(parameter => parameter.Allowed).LastOrDefault();
    }

    private static MediaInput Portrait => MediaInput.FromFile(RepositoryRoot.File("samples", "portrait.jpg"));
}
