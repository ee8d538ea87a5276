namespace Reelwire.Core;

/// <summary>A value of an open enumeration, whichever it is of.</summary>
public interface IOpenEnum
{
    /// <summary>The value as the vendor writes it: a <see cref="string"/>, or a boxed <see cref="long"/>.</summary>
    object? RawValue { get; }
}
