namespace Reelwire.Core;

/// <summary>One parameter of a model, as its page documents it.</summary>
/// <param name="Name">The vendor's name.</param>
/// <param name="Kind"><c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c>, <c>media</c>, <c>object</c> or <c>array</c>.</param>
public sealed record ModelParameter(string Name, string Kind)
{
    /// <summary>The member of <see cref="VideoPrompt"/> it takes its value from.</summary>
    public PromptRole Role { get; init; }

    /// <summary>Whether the vendor needs it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The documented default, as text.</summary>
    public string? Default { get; init; }

    /// <summary>The documented values, as text; empty when any value goes.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>The documented lower bound, as text.</summary>
    public string? Minimum { get; init; }

    /// <summary>The documented upper bound, as text.</summary>
    public string? Maximum { get; init; }

    /// <summary>The documented length in characters.</summary>
    public int? MaxLength { get; init; }

    /// <summary>What the page says of it.</summary>
    public string? Summary { get; init; }
}
