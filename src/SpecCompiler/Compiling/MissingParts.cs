using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Operations;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Reading.OpenApi;

namespace Reelwire.SpecCompiler.Compiling;

/// <summary>What OpenAPI and its linters want of a document that stands alone, where neither page nor vendor.yaml tells it: where it is, how one identifies oneself there, what is in its paths.</summary>
internal static class MissingParts
{
    private const string Bearer = "bearer";

    public static void Complete(JsonObject document, PageFindings findings)
    {
        if (document.Array("servers") is not { Count: > 0 })
        {
            document["servers"] = new JsonArray(new JsonObject { ["url"] = "/" });
            findings.Report(ReadingRules.MissingSecurity, PagePosition.Start, "The page names no server; '/', the one that it is published on, is assumed.");
        }

        var schemes = document.GetOrAdd("components").GetOrAdd("securitySchemes");
        foreach (var operation in Operation.AllOf(document))
        {
            operation.Body.TryAdd("summary", document.Object("info").Text("title"));
            PathParameters.Complete(operation.Body, operation.Path);
            if (!operation.Body.ContainsKey("security"))
            {
                operation.Body["security"] = new JsonArray(new JsonObject { [schemes.Count > 0 ? schemes.First().Key : Bearer] = new JsonArray() });
            }

            foreach (var name in (operation.Body.Array("security") ?? []).OfType<JsonObject>().SelectMany(requirement => requirement).Select(scheme => scheme.Key).Where(name => !schemes.ContainsKey(name)).Distinct(StringComparer.Ordinal).ToArray())
            {
                schemes[name] = new JsonObject { ["type"] = "http", ["scheme"] = Bearer };
                findings.Report(ReadingRules.MissingSecurity, PagePosition.Start, $"The page does not describe the security scheme '{name}'; a bearer token is assumed.");
            }
        }
    }
}
