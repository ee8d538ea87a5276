using System.ComponentModel;

namespace Reelwire.Core;

/// <summary>An object of an answer, which reads itself: code of a line per member, where metadata for a serialiser would be ten times as much. Implemented by generated code.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IResponse<TSelf>
    where TSelf : ResponsePart, IResponse<TSelf>
{
    /// <summary>Reads the members.</summary>
    static abstract TSelf Read(ResponseMembers json);
}
