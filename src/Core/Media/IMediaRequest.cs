namespace Reelwire.Core;

/// <summary>A request that carries images.</summary>
public interface IMediaRequest
{
    /// <summary>The images that are set, in the order of the members.</summary>
    IEnumerable<MediaInput> Media { get; }
}
