using System.Text.Json;

namespace Reelwire.Simulator.Schemas;

/// <summary><c>allOf</c>, <c>anyOf</c>, <c>oneOf</c>, <c>not</c> and <c>discriminator</c>.</summary>
internal sealed class CompositionRules(SchemaChecker checker, SchemaReferences references)
{
    /// <summary>Checks what the schema is composed of.</summary>
    public void Check(JsonElement schema, JsonElement value, SchemaPlace place)
    {
        if (schema.TryGetProperty("allOf", out var parts))
        {
            foreach (var part in parts.EnumerateArray())
            {
                checker.Check(part, value, place);
            }
        }

        if (schema.TryGetProperty("anyOf", out var any))
        {
            CheckAlternatives("anyOf", schema, any, value, place, most: int.MaxValue);
        }

        if (schema.TryGetProperty("oneOf", out var one))
        {
            CheckAlternatives("oneOf", schema, one, value, place, most: 1);
        }

        if (schema.TryGetProperty("not", out var not))
        {
            var aside = place.Aside();
            checker.Check(not, value, aside);
            if (aside.Found.Count == 0)
            {
                place.Report("not", "must not be what the schema excludes");
            }
        }
    }

    private void CheckAlternatives(string keyword, JsonElement schema, JsonElement alternatives, JsonElement value, SchemaPlace place, int most)
    {
        if (schema.TryGetProperty("discriminator", out var discriminator) && value.ValueKind == JsonValueKind.Object)
        {
            CheckDiscriminated(discriminator, alternatives, value, place);
            return;
        }

        List<Violation>? closest = null;
        var valid = 0;
        foreach (var alternative in alternatives.EnumerateArray())
        {
            var aside = place.Aside();
            checker.Check(alternative, value, aside);
            valid += aside.Found.Count == 0 ? 1 : 0;
            closest = closest is null || aside.Found.Count < closest.Count ? aside.Found : closest;
        }

        if (valid == 0)
        {
            place.Report(keyword, $"must be one of {alternatives.GetArrayLength()} alternatives; the closest one is broken as follows");
            place.Found.AddRange(closest ?? []);
        }
        else if (valid > most)
        {
            place.Report(keyword, $"must be exactly one of {alternatives.GetArrayLength()} alternatives, not {valid} of them");
        }
    }

    // The discriminator names the alternative, so that the findings are about what was meant.
    private void CheckDiscriminated(JsonElement discriminator, JsonElement alternatives, JsonElement value, SchemaPlace place)
    {
        var name = discriminator.Text("propertyName") ?? throw new InvalidDataException("A discriminator has no propertyName.");
        if (!value.TryGetProperty(name, out var chosen))
        {
            place.At(name).Report("required", "is required");
            return;
        }

        var mapping = Mapping(discriminator, alternatives);
        if (chosen.ValueKind != JsonValueKind.String || !mapping.TryGetValue(chosen.GetString()!, out var alternative))
        {
            place.At(name).Report("discriminator", $"must be one of {string.Join(", ", mapping.Keys)}");
            return;
        }

        checker.Check(alternative, value, place);
    }

    private Dictionary<string, JsonElement> Mapping(JsonElement discriminator, JsonElement alternatives)
    {
        var mapping = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (discriminator.TryGetProperty("mapping", out var written))
        {
            foreach (var entry in written.EnumerateObject())
            {
                var target = entry.Value.GetString()!;
                mapping[entry.Name] = references.Component(target[(target.LastIndexOf('/') + 1)..]);
            }

            return mapping;
        }

        // Without a mapping the value is the name of the component.
        foreach (var reference in alternatives.EnumerateArray().Select(alternative => alternative.Text("$ref")).OfType<string>())
        {
            var component = reference[(reference.LastIndexOf('/') + 1)..];
            mapping[component] = references.Component(component);
        }

        return mapping;
    }
}
