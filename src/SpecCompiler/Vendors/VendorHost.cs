using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Vendors;

/// <summary>One host of a vendor.</summary>
/// <param name="Place">Where it stands, for findings.</param>
/// <param name="Name">What pages and protocol call it.</param>
/// <param name="Url">Base URL.</param>
/// <param name="Class">Class, and with an I before it the interface, of its document.</param>
/// <param name="Property">What the client calls that interface.</param>
/// <param name="Description">What the host is for.</param>
internal sealed record VendorHost(Place Place, string Name, string Url, string Class, string Property, string Description)
{
    /// <summary>What the names of an extension begin with, since the vendor's package has the plain ones; empty in the package itself.</summary>
    public string Prefix { get; init; } = "";
}
