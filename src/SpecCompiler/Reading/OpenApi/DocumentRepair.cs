using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Reading.OpenApi;

/// <summary>Makes valid OpenAPI 3.0 of what pages call OpenAPI, without changing what it says.</summary>
internal static class DocumentRepair
{
    // OpenAPI 3.1 has them too; no page's operations are there.
    private static readonly string[] s_foreign = ["webhooks", "jsonSchemaDialect"];

    public static void Apply(JsonObject document, PageFindings findings)
    {
        foreach (var name in s_foreign)
        {
            document.Remove(name);
        }

        ComponentInlining.Apply(document, findings);
        ShapeRepair.Apply(document, findings);
        References.Check(document, findings);
        foreach (var (schema, _) in SchemaWalk.AllOf(document))
        {
            SchemaKeywords.Repair(schema, findings);
            NullableRepair.DropNull(schema);
            SchemaTypes.Repair(schema, findings);
        }

        // What is nullable is seen once every type is one of OpenAPI's.
        foreach (var (schema, _) in SchemaWalk.AllOf(document))
        {
            NullableRepair.Repair(schema, document);
            SchemaValues.Repair(schema, findings);
            SchemaDefaults.Repair(schema, findings);
        }

        OperationRepair.Apply(document, findings);
        SecuritySchemeRepair.Apply(document);
        DocumentMerge.PushDownSecurity(document);
        ExampleRepair.Apply(document, findings);
    }
}
