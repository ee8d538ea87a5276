using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Reelwire.Core;

/// <summary>One word that a header takes as it is: a key with the line break of its file would fail at the first call, not at the start.</summary>
[AttributeUsage(AttributeTargets.Property)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HeaderWordAttribute() : ValidationAttribute("{0} must be one word of printable ASCII, without blanks and line breaks.")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || (value is string text && IsWord(text));

    internal static bool IsWord(string? text) => !string.IsNullOrEmpty(text) && text.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0;
}
