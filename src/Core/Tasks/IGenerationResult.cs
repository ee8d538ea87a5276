namespace Reelwire.Core;

/// <summary>The result of a finished task: what was made, and where to fetch it.</summary>
public interface IGenerationResult
{
    /// <summary>The URLs of the files that were made; they expire, so download at once. Empty when the vendor sent none.</summary>
    IReadOnlyList<string> OutputUrls { get; }
}
