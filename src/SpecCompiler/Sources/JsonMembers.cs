using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Sources;

/// <summary>Copies members from one JSON object to another.</summary>
internal static class JsonMembers
{
    /// <summary>Copies those of the named members that are there, in the order of the names.</summary>
    public static void CopyTo(this JsonObject from, JsonObject onto, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (from[name] is { } value)
            {
                onto[name] = value.DeepClone();
            }
        }
    }
}
