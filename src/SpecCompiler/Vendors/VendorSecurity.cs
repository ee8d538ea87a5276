namespace Reelwire.SpecCompiler.Vendors;

/// <summary>How a vendor's requests are signed.</summary>
/// <param name="Name">Name of the security scheme.</param>
/// <param name="Header">The header that carries the key; null for HTTP bearer.</param>
/// <param name="Description">What goes into it.</param>
internal sealed record VendorSecurity(string Name, string? Header, string Description);
