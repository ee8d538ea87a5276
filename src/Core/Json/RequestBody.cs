using System.ComponentModel;

namespace Reelwire.Core;

/// <summary>A whole request.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RequestBody : RequestPart;
