using System.ComponentModel;

namespace Reelwire.Core;

/// <summary>A request, or an object inside one, that writes itself: code of a line per member, where metadata for a serialiser would be ten times as much. Implemented by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonRequest
{
    /// <summary>Writes the members that are set.</summary>
    void WriteMembers(RequestWriter json);
}
