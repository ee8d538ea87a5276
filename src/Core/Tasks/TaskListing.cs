using System.ComponentModel;

namespace Reelwire.Core;

/// <summary>One task of a vendor's list, read by generated code.</summary>
/// <param name="Id">The task's id.</param>
/// <param name="Status">The vendor's own status.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct TaskListing(string? Id, string? Status);
