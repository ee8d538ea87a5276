using Reelwire.SpecCompiler.Protocols;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Vendors;

namespace Reelwire.SpecCompiler.Operations;

/// <summary>A page on its way into the documents.</summary>
/// <param name="Facts">What vendor.yaml says of it.</param>
/// <param name="Page">What it says itself.</param>
/// <param name="Stem">C# stem of its types and methods.</param>
/// <param name="Request">C# name of the request body; null where nothing is sold as JSON.</param>
/// <param name="Tokens">Its values of the protocol's tokens.</param>
internal sealed record CompiledPage(VendorPage Facts, Page Page, string Stem, string? Request, PageTokens Tokens);
