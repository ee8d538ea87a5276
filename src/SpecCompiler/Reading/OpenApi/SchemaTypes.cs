using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Naming;

namespace Reelwire.SpecCompiler.Reading.OpenApi;

/// <summary>Types as OpenAPI 3.0 has them: one of six words, <c>nullable</c> instead of a null type, an <c>enum</c> with a type.</summary>
internal static class SchemaTypes
{
    private static readonly string[] s_known = ["string", "integer", "number", "boolean", "array", "object"];

    public static void Repair(JsonObject schema, PageFindings findings)
    {
        if (schema.Take("const") is { } constant)
        {
            schema["enum"] = new JsonArray(constant);
        }

        RepairType(schema, findings);
        RepairExclusiveBound(schema, "exclusiveMinimum", "minimum");
        RepairExclusiveBound(schema, "exclusiveMaximum", "maximum");
        if (schema.Text("type") == "array")
        {
            schema.TryAdd("items", new JsonObject());
        }

        if (!schema.ContainsKey("type") && schema.Array("enum") is { Count: > 0 } values && TypeOf(values) is { } type)
        {
            var rest = schema.ToArray();
            schema.Clear();
            schema["type"] = type;
            foreach (var (name, value) in rest)
            {
                schema.TryAdd(name, value);
            }
        }
    }

    private static void RepairType(JsonObject schema, PageFindings findings)
    {
        // OpenAPI 3.1 lists types, and has null among them.
        if (schema["type"] is JsonArray types)
        {
            var names = types.Select(type => type.AsText()).ToArray();
            var others = names.Where(name => name != "null").ToArray();
            SetOrRemoveType(schema, others.Length == 1 ? others[0] : null);
            if (others.Length > 1 && !schema.ContainsKey("anyOf"))
            {
                schema["anyOf"] = new JsonArray([.. others.Where(name => s_known.Contains(name)).Select(name => new JsonObject { ["type"] = name })]);
            }

            if (others.Length < names.Length)
            {
                schema["nullable"] = true;
            }
        }

        if (!schema.TryGetPropertyValue("type", out var node) || (node.AsText() is { } type && s_known.Contains(type)))
        {
            return;
        }

        if (node.AsText() == "null")
        {
            schema["nullable"] = true;
        }
        else
        {
            findings.Report(ReadingRules.UnknownType, node ?? schema, $"OpenAPI has no type {Quoted.Text(node?.ToJsonString() ?? "null")}; any value is taken there.");
        }

        schema.Remove("type");
    }

    private static void SetOrRemoveType(JsonObject schema, string? type)
    {
        if (type is null)
        {
            schema.Remove("type");
        }
        else
        {
            schema["type"] = type;
        }
    }

    // OpenAPI 3.1 has the bound itself where 3.0 has a flag beside the bound.
    private static void RepairExclusiveBound(JsonObject schema, string flag, string bound)
    {
        if (schema[flag].IsNumber())
        {
            schema[bound] = schema.Take(flag);
            schema[flag] = true;
        }
    }

    private static string? TypeOf(JsonArray values)
    {
        var kinds = values.Where(value => value is not null).Select(value => value!.GetValueKind() switch
        {
            JsonValueKind.String => "string",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            JsonValueKind.Number => value.IsInteger() ? "integer" : "number",
            _ => null,
        }).Distinct().ToArray();
        return kinds switch
        {
            [var kind] => kind,
            ["integer", "number"] or ["number", "integer"] => "number",
            _ => null,
        };
    }
}
