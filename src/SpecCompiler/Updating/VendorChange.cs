using Reelwire.SpecCompiler.Comparing;
using Reelwire.SpecCompiler.Vendors;

namespace Reelwire.SpecCompiler.Updating;

/// <summary>What an update brings for one vendor.</summary>
/// <param name="Vendor">The vendor.</param>
/// <param name="Pages">File names of the pages that changed.</param>
/// <param name="Documents">What that changes in the documents.</param>
/// <param name="Files">The files to write, by path.</param>
internal sealed record VendorChange(VendorFile Vendor, IReadOnlyList<string> Pages, IReadOnlyList<DocumentChange> Documents, IReadOnlyDictionary<string, byte[]> Files)
{
    /// <summary>What the changes mean for the vendor's package.</summary>
    public Verdict Verdict => Documents.Count == 0 ? Verdict.None : Documents.Max(document => document.Comparison.Verdict);
}
