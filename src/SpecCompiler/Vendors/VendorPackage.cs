using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Vendors;

/// <summary>What the vendor's package has already, where a project extends it with pages of its own.</summary>
/// <param name="Namespace">Its C# namespace.</param>
/// <param name="Types">Its generated types, with the schemas that they were made of.</param>
/// <param name="Models">Its models, by the names in task handles.</param>
internal sealed record VendorPackage(string Namespace, IReadOnlyDictionary<string, JsonObject> Types, IReadOnlySet<string> Models);
