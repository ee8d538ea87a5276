using System.Text.Json;

namespace Reelwire.Simulator.Schemas;

/// <summary><c>required</c>, <c>properties</c>, <c>additionalProperties</c>, <c>minProperties</c> and <c>maxProperties</c>.</summary>
internal sealed class ObjectRules(SchemaChecker checker)
{
    /// <summary>Checks one object.</summary>
    public void Check(JsonElement schema, JsonElement value, SchemaPlace place)
    {
        var count = value.GetPropertyCount();
        if (count < schema.Count("minProperties"))
        {
            place.Report("minProperties", $"must have at least {schema.Count("minProperties")} members, not {count}");
        }

        if (count > schema.Count("maxProperties"))
        {
            place.Report("maxProperties", $"must have at most {schema.Count("maxProperties")} members, not {count}");
        }

        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Select(item => item.GetString()!).Where(name => !value.TryGetProperty(name, out _)))
            {
                place.At(name).Report("required", "is required");
            }
        }

        CheckMembers(schema, value, place);
    }

    private void CheckMembers(JsonElement schema, JsonElement value, SchemaPlace place)
    {
        var hasProperties = schema.TryGetProperty("properties", out var properties);
        var hasAdditional = schema.TryGetProperty("additionalProperties", out var additional);
        foreach (var member in value.EnumerateObject())
        {
            if (hasProperties && properties.TryGetProperty(member.Name, out var property))
            {
                checker.Check(property, member.Value, place.At(member.Name));
            }
            else if (hasAdditional && additional.ValueKind == JsonValueKind.False)
            {
                place.At(member.Name).Report("additionalProperties", "is not a member that is known here");
            }
            else if (hasAdditional && additional.ValueKind == JsonValueKind.Object)
            {
                checker.Check(additional, member.Value, place.At(member.Name));
            }
        }
    }
}
