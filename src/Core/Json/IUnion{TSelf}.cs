using System.ComponentModel;

namespace Reelwire.Core;

/// <summary>Such a thing in an answer. Implemented by generated code.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IUnion<TSelf> : IUnion
    where TSelf : struct, IUnion<TSelf>
{
    /// <summary>Finds out which of the things it is.</summary>
    static abstract TSelf Read(UnionJson json);
}
