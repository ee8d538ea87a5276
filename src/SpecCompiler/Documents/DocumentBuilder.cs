using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Operations;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Schemas;
using Reelwire.SpecCompiler.Sources;
using Reelwire.SpecCompiler.Vendors;

namespace Reelwire.SpecCompiler.Documents;

/// <summary>Writes the document of one host.</summary>
internal sealed class DocumentBuilder(VendorFile vendor, ComponentPool pool, Usages usages)
{
    private const string TasksTag = "tasks";

    /// <summary>The document of a host's operations; <paramref name="printedElsewhere"/> are types that another document of the vendor prints.</summary>
    public JsonObject Build(VendorHost host, IReadOnlyList<ApiOperation> operations, IReadOnlyDictionary<string, string> titles, IReadOnlySet<string> printedElsewhere)
    {
        var hasTasks = operations.Any(operation => operation.Json.ContainsKey("x-task"));
        var paths = new JsonObject();

        // In the order of vendor.yaml: the first model listed there is the vendor's default, whatever its path.
        foreach (var operation in operations)
        {
            paths.GetOrAdd(operation.Path)[operation.Method] = Tagged(operation);
        }

        var schemas = new JsonObject();
        foreach (var name in usages.Closure(operations.SelectMany(operation => SchemaShape.ReferencesIn(operation.Json)).Concat(Results(operations))).Order(StringComparer.Ordinal))
        {
            var schema = (JsonObject)pool.All[name].Schema.DeepClone();
            if (printedElsewhere.Contains(name))
            {
                schema["x-csharp"]!["print"] = false;
            }

            schemas[name] = schema;
        }

        return new JsonObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject
            {
                ["title"] = $"{vendor.Title}: {host.Class}",
                ["description"] = host.Description,
                ["contact"] = new JsonObject { ["name"] = vendor.Title, ["url"] = vendor.Docs },
                ["version"] = vendor.Version,
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = host.Url }),
            ["security"] = SecurityDocument.Requirement(vendor.Security),
            ["tags"] = Tags(operations, titles),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas, ["securitySchemes"] = SecurityDocument.Schemes(vendor.Security) },
            ["x-csharp"] = Facts(host, operations, hasTasks),
        };
    }

    /// <summary>The components that a host's operations use.</summary>
    public IReadOnlySet<string> Used(IReadOnlyList<ApiOperation> operations) =>
        usages.Closure(operations.SelectMany(operation => SchemaShape.ReferencesIn(operation.Json)).Concat(Results(operations)));

    // What tasks end in and what webhooks bring.
    private static IEnumerable<string> Results(IReadOnlyList<ApiOperation> operations) =>
        operations.SelectMany(operation => operation.Json.Object("x-task").Array("models") ?? []).OfType<JsonObject>()
            .SelectMany(model => new[] { model.Text("result"), model.Text("webhook") }).OfType<string>();

    private static IEnumerable<string> TagsOf(ApiOperation operation) => operation.Sells.Count > 0 ? operation.Sells.Select(page => page.Name) : [TasksTag];

    private static JsonObject Tagged(ApiOperation operation)
    {
        var json = new JsonObject { ["operationId"] = operation.Id, ["tags"] = new JsonArray([.. TagsOf(operation).Select(tag => (JsonNode)tag)]) };
        operation.Json.CopyTo(json, "summary");
        json["description"] = operation.Json.Text("description") ?? operation.Json.Text("summary") ?? operation.Id;
        operation.Json.CopyTo(json, "deprecated", "parameters", "requestBody", "responses", "callbacks", "x-csharp", "x-task");
        return json;
    }

    private static JsonArray Tags(IReadOnlyList<ApiOperation> operations, IReadOnlyDictionary<string, string> titles) =>
        new([.. operations.SelectMany(TagsOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(tag => new JsonObject { ["name"] = tag, ["description"] = titles.GetValueOrDefault(tag) ?? "Following what was submitted." })]);

    private JsonObject Facts(VendorHost host, IReadOnlyList<ApiOperation> operations, bool hasTasks)
    {
        var facts = new JsonObject
        {
            ["vendor"] = vendor.Vendor,
            ["title"] = vendor.Title,
            ["namespace"] = vendor.Namespace,
            ["class"] = host.Class,
            ["interface"] = "I" + host.Class,
            ["client"] = vendor.Client,
            ["property"] = host.Property,
            ["answers"] = new JsonArray([.. operations.Select(operation => operation.Json.Object("x-csharp").Text("returns")).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(answer => (JsonNode)answer)]),
        };
        if (hasTasks)
        {
            facts["hasTasks"] = true;
        }

        if (vendor.Package is { } package)
        {
            facts["extends"] = new JsonObject { ["namespace"] = package.Namespace, ["property"] = host.Property[host.Prefix.Length..] };
        }

        return facts;
    }
}
