using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Reading.OpenApi;

/// <summary>Makes valid OpenAPI 3.0 of what pages call OpenAPI, without changing what it says.</summary>
internal static class DocumentRepair
{
    public static void Apply(JsonObject document, PageFindings findings)
    {
        ShapeRepair.Apply(document, findings);
        References.Check(document, findings);
        foreach (var (schema, _) in SchemaWalk.AllOf(document))
        {
            SchemaTypes.Repair(schema, findings);
            SchemaDefaults.Repair(schema, findings);
        }

        OperationRepair.Apply(document, findings);
        SecuritySchemeRepair.Apply(document);
        DocumentMerge.PushDownSecurity(document);
    }
}
