using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Reading.OpenApi;

/// <summary>What OpenAPI demands of operations and pages leave out.</summary>
internal static class OperationRepair
{
    public static void Apply(JsonObject document, PageFindings findings)
    {
        foreach (var operation in Operation.AllOf(document))
        {
            DescribeResponses(operation.Body.GetOrAdd("responses"));
            DropBody(operation, findings);
            ParameterRepair.Apply(operation, findings);
        }

        DropDuplicateIds(document, findings);
    }

    private static void DescribeResponses(JsonObject responses)
    {
        if (responses.Count == 0)
        {
            responses["default"] = new JsonObject { ["description"] = "The page describes no answer." };
        }

        foreach (var (status, response) in responses)
        {
            if (response is JsonObject owner && !owner.ContainsKey("$ref") && owner.Text("description") is null)
            {
                owner["description"] = ReasonPhrase.Of(status);
            }
        }
    }

    private static void DropBody(Operation operation, PageFindings findings)
    {
        if (operation.Method is "get" or "head" && operation.Body.Object("requestBody") is { } body)
        {
            findings.Report(ReadingRules.DroppedBody, body, $"{operation} cannot have a request body; it is left out.");
            operation.Body.Remove("requestBody");
        }
    }

    private static void DropDuplicateIds(JsonObject document, PageFindings findings)
    {
        foreach (var same in Operation.AllOf(document).GroupBy(operation => operation.Body.Text("operationId")).Where(group => group.Key is not null && group.Count() > 1).ToArray())
        {
            findings.Report(
                ReadingRules.DuplicateOperationId,
                same.Last().Body["operationId"],
                $"The operationId '{same.Key}' is used by {string.Join(" and ", same)}; it is left out.");
            foreach (var operation in same)
            {
                operation.Body.Remove("operationId");
            }
        }
    }
}
