namespace Reelwire.Core;

/// <summary>One of several things that a vendor takes or gives in one place.</summary>
public interface IUnion
{
    /// <summary>The thing itself, for <c>switch</c>; a <see cref="System.Text.Json.JsonElement"/> where it is none that the vendor's page listed, <see langword="null"/> only in a default.</summary>
    object? Value { get; }
}
