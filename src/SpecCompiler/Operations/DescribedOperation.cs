using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Operations;

/// <summary>An operation as a page or the protocol describes it.</summary>
internal sealed record DescribedOperation(string Method, string Path, Place Place, JsonObject Json);
