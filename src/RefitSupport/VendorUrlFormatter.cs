using System.Reflection;

namespace Refit;

/// <summary>Writes values into URLs as the vendor's client does: Refit's own formatter writes <c>True</c>, and takes <c>..</c> for an id.</summary>
internal sealed class VendorUrlFormatter : DefaultUrlParameterFormatter
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The value is <c>.</c> or <c>..</c>, which would name another resource.</exception>
    public override string? Format(object? value, ICustomAttributeProvider attributeProvider, Type type) => value switch
    {
        "." or ".." => throw new ArgumentException("The value must not be '.' or '..': it may be a segment of a URL.", nameof(value)),
        bool flag => flag ? "true" : "false",
        _ => base.Format(value, attributeProvider, type),
    };
}
