using System.ComponentModel;
using System.Text.Json;

namespace Reelwire.Core;

/// <summary>Such a thing in an answer. Implemented by generated code.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IUnion<TSelf> : IUnion
    where TSelf : struct, IUnion<TSelf>
{
    /// <summary>Finds out which of the things it is.</summary>
    /// <exception cref="JsonException">It looks like one of them, and is none.</exception>
    static abstract TSelf Read(ResponseValue json);
}
