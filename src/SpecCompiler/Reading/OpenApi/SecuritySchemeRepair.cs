using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Reading.OpenApi;

/// <summary>A scheme of type <c>http</c> has no place to name: it is always the Authorization header.</summary>
internal static class SecuritySchemeRepair
{
    public static void Apply(JsonObject document)
    {
        foreach (var scheme in (document.Object("components").Object("securitySchemes") ?? []).Select(member => member.Value).OfType<JsonObject>())
        {
            if (scheme.Text("type") == "http")
            {
                scheme.Remove("in");
                scheme.Remove("name");
            }
        }
    }
}
