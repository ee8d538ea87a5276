using System.ComponentModel;

namespace Reelwire.Core;

/// <summary>A vendor's error body, read.</summary>
/// <param name="Kind">What it means.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record VendorError(VendorErrorKind Kind)
{
    /// <summary>The vendor's own code or reason.</summary>
    public string? Code { get; init; }

    /// <summary>The vendor's message, as sent.</summary>
    public string? Message { get; init; }

    /// <summary>The members that the vendor names.</summary>
    public IReadOnlyList<RequestFault> Faults { get; init; } = [];

    /// <inheritdoc cref="ErrorDetails.IsFinal"/>
    public bool IsFinal { get; init; }

    /// <summary>The vendor's id of the request, where the body has it.</summary>
    public string? RequestId { get; init; }

    /// <summary>The kind only: the vendor's words may quote what was sent.</summary>
    public override string ToString() => Kind.ToString();
}
