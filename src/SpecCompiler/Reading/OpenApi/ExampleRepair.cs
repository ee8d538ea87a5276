using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Naming;

namespace Reelwire.SpecCompiler.Reading.OpenApi;

/// <summary>Leaves out examples, and defaults beyond their own bounds, that contradict their schema: vendors write them by hand.</summary>
internal static class ExampleRepair
{
    private static readonly string[] s_values = ["example", "default"];

    public static void Apply(JsonObject document, PageFindings findings)
    {
        var fit = new ExampleFit(document);
        foreach (var (schema, _) in SchemaWalk.AllOf(document))
        {
            foreach (var name in s_values.Where(name => schema.ContainsKey(name) && !fit.IsFit(schema[name], schema)))
            {
                findings.Report(ReadingRules.UnfitExample, schema[name] ?? schema, $"The {name} {Quoted.Text(schema[name]?.ToJsonString() ?? "null")} is none that its schema allows; it is left out.");
                schema.Remove(name);
            }
        }

        foreach (var operation in Operation.AllOf(document))
        {
            Repair(operation.Body.Object("requestBody"), fit, findings);
            foreach (var (_, response) in operation.Body.Object("responses") ?? [])
            {
                Repair(response as JsonObject, fit, findings);
            }

            foreach (var parameter in (operation.Body.Array("parameters") ?? []).OfType<JsonObject>())
            {
                RepairMedia(parameter, fit, findings);
            }
        }
    }

    private static void Repair(JsonObject? owner, ExampleFit fit, PageFindings findings)
    {
        foreach (var (_, media) in owner.Object("content") ?? [])
        {
            RepairMedia(media as JsonObject, fit, findings);
        }
    }

    private static void RepairMedia(JsonObject? media, ExampleFit fit, PageFindings findings)
    {
        if (media.Object("schema") is not { } schema)
        {
            return;
        }

        if (media!.ContainsKey("example") && !fit.IsFit(media["example"], schema))
        {
            Drop(media, "example", findings);
        }

        foreach (var (name, example) in media.Object("examples")?.ToArray() ?? [])
        {
            if (example is JsonObject described && described.ContainsKey("value") && !fit.IsFit(described["value"], schema))
            {
                Drop(media.Object("examples")!, name, findings);
            }
        }

        if (media.Object("examples") is { Count: 0 })
        {
            media.Remove("examples");
        }
    }

    private static void Drop(JsonObject owner, string name, PageFindings findings)
    {
        findings.Report(ReadingRules.UnfitExample, owner[name] ?? owner, $"The example '{name}' is none that its schema allows; it is left out.");
        owner.Remove(name);
    }
}
