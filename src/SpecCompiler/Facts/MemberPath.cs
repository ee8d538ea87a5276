using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Schemas;

namespace Reelwire.SpecCompiler.Facts;

/// <summary>Makes C# of a path of the vendor's member names: <c>videos[].video_url</c> is <c>Videos?.Select(item => item.VideoUrl)</c>.</summary>
internal sealed class MemberPath(ComponentPool pool)
{
    /// <summary>The expression over a component's members and the schema at its end, or null where a member is missing.</summary>
    public (string Expression, JsonObject Schema)? Of(string? component, string path)
    {
        var schema = component is not null && pool.All.TryGetValue(component, out var known) ? known.Schema : null;
        return Follow(schema, path.Split('.'));
    }

    /// <summary>Whether a component has the members of a path.</summary>
    public bool Exists(string? component, string path)
    {
        var schema = component is not null && pool.All.TryGetValue(component, out var known) ? known.Schema : null;
        foreach (var step in path.Split('.'))
        {
            schema = SchemaShape.ReferenceOf(schema) is { } type ? pool.All[type].Schema : schema;
            schema = schema.Object("properties").Object(step.EndsWith("[]", StringComparison.Ordinal) ? step[..^2] : step);
            schema = step.EndsWith("[]", StringComparison.Ordinal) ? schema.Object("items") : schema;
            if (schema is null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The expression where its end is a text or an open enum, whose <c>Value</c> is taken.</summary>
    public string? Text(string? component, string path) =>
        Of(component, path) is { } found ? found.Expression + (SchemaShape.ReferenceOf(found.Schema) is { } type && pool.All[type].IsEnum ? "?.Value" : "") : null;

    private (string Expression, JsonObject Schema)? Follow(JsonObject? owner, ReadOnlySpan<string> steps)
    {
        var step = steps[0];
        var isList = step.EndsWith("[]", StringComparison.Ordinal);
        var member = owner.Object("properties").Object(isList ? step[..^2] : step);
        if (member?["x-csharp"] is not JsonObject facts)
        {
            return null;
        }

        var name = facts.Text("name")!;
        var schema = isList ? member.Object("items") : member;
        if (steps.Length == 1)
        {
            return (name, member);
        }

        var inner = SchemaShape.ReferenceOf(schema) is { } type && pool.All.TryGetValue(type, out var component) ? component.Schema : null;
        return Follow(inner, steps[1..]) is not { } rest ? null
            : isList ? ($"{name}?.Select(item => item.{rest.Expression})", rest.Schema)
            : ($"{name}?.{rest.Expression}", rest.Schema);
    }
}
