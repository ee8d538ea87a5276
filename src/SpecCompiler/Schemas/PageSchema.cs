using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Schemas;

/// <summary>Looks into a page's schemas before they are hoisted.</summary>
internal static class PageSchema
{
    /// <summary>The schema without references and <c>allOf</c> at its top.</summary>
    public static JsonObject? Resolve(SourceDocument source, JsonObject? schema) =>
        schema is null ? null : SchemaFlattening.Resolve(schema, reference => source.Root.Object("components").Object("schemas").Object(reference[(reference.LastIndexOf('/') + 1)..]));

    /// <summary>Whether a body may have a member, by its path: it has, or it is not said what it has.</summary>
    public static bool MayHave(SourceDocument source, JsonObject? schema, string path)
    {
        foreach (var step in path.Split('.'))
        {
            if (Resolve(source, schema).Object("properties") is not { Count: > 0 } members)
            {
                return true;
            }

            schema = members.Object(step);
            if (schema is null)
            {
                return false;
            }
        }

        return true;
    }
}
