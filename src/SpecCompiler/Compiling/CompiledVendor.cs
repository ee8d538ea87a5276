using Reelwire.SpecCompiler.Documents;

namespace Reelwire.SpecCompiler.Compiling;

/// <summary>The documents of a vendor.</summary>
internal sealed record CompiledVendor(string Vendor, IReadOnlyList<CompiledDocument> Documents);
