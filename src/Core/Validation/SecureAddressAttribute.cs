using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Reelwire.Core;

/// <summary>An absolute https URL, or an http one on this machine's loopback (simulators, tests): keys and images never travel in the clear.</summary>
[AttributeUsage(AttributeTargets.Property)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SecureAddressAttribute() : ValidationAttribute("{0} must be an absolute https URL without query or credentials; http is allowed on loopback only.")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is Uri { IsAbsoluteUri: true, UserInfo: "", Query: "", Fragment: "" } uri && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
