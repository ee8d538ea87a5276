using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Naming;
using Reelwire.SpecCompiler.Protocols;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Schemas;
using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Operations;

/// <summary>Takes an operation as a page or the protocol describes it, and makes components of its bodies.</summary>
internal sealed class OperationHoister(SchemaHoister schemas, Protocol protocol, DiagnosticBag bag)
{
    // Said once for the document (security) or by every HTTP client (content type).
    private static readonly string[] s_constantHeaders = ["accept", "authorization", "content-type"];

    /// <summary>The operation with references only. <paramref name="securityHeader"/> is the vendor's own header for the key.</summary>
    public JsonObject Hoist(Place place, JsonObject operation, BodyNames names, string? securityHeader)
    {
        var hoisted = new JsonObject();
        operation.CopyTo(hoisted, "operationId", "summary", "description", "deprecated");
        if (Parameters(place, operation, securityHeader) is { Count: > 0 } parameters)
        {
            hoisted["parameters"] = parameters;
        }

        if (operation.Object("requestBody") is { } body)
        {
            var taken = new JsonObject { ["required"] = true };
            taken["content"] = Content(place.At("requestBody", "content"), body.Object("content") ?? [], schemas.HoistRequest, names.Request);
            hoisted["requestBody"] = taken;
        }

        var responses = new JsonObject();
        foreach (var (status, response) in operation.Object("responses") ?? [])
        {
            var at = place.At("responses", status);
            responses[status] = Response(at, response as JsonObject ?? [], ApiOperation.IsSuccess(status) ? names.Success : names.Error + PascalCase.Of(status), status);
        }

        hoisted["responses"] = responses;
        return hoisted;
    }

    /// <summary>A response with references only.</summary>
    public JsonObject Response(Place place, JsonObject response, string name, string status)
    {
        var hoisted = new JsonObject { ["description"] = response.Text("description") ?? (ApiOperation.IsSuccess(status) ? "Success." : "Error.") };
        if (response.Object("content") is { Count: > 0 } content && !IsReplaced(place, status))
        {
            hoisted["content"] = Content(place.At("content"), content, schemas.HoistBody, name);
        }

        return hoisted;
    }

    // The protocol's error bodies win over a page's: they are the vendor's whole, and pages contradict themselves here.
    private bool IsReplaced(Place place, string status) => place.Source != protocol.Source && protocol.Errors.ContainsKey(status);

    private static JsonObject Content(Place place, JsonObject content, Func<Place, JsonObject, string, JsonObject> hoist, string name)
    {
        var hoisted = new JsonObject();
        foreach (var (type, body) in content)
        {
            if (body is not JsonObject described)
            {
                continue;
            }

            var at = place.At(type);
            var taken = new JsonObject { ["schema"] = hoist(at.At("schema"), described.Object("schema") ?? [], name) };
            described.CopyTo(taken, "example");
            if (Examples(place.Source, described.Object("examples")) is { Count: > 0 } examples)
            {
                taken["examples"] = examples;
            }

            hoisted[type] = taken;
        }

        return hoisted;
    }

    // The documents have no components.examples: what is referred to is put in place.
    private static JsonObject Examples(SourceDocument source, JsonObject? examples)
    {
        var inPlace = new JsonObject();
        foreach (var (name, example) in examples ?? [])
        {
            var reference = (example as JsonObject).Text("$ref");
            var content = reference is null ? example : source.Root.Object("components").Object("examples").Object(reference[(reference.LastIndexOf('/') + 1)..]);
            if (content is JsonObject { Count: > 0 } known && !known.ContainsKey("$ref"))
            {
                inPlace[name] = known.DeepClone();
            }
        }

        return inPlace;
    }

    private JsonArray Parameters(Place place, JsonObject operation, string? securityHeader)
    {
        var parameters = new JsonArray();
        var all = operation.Array("parameters") ?? [];
        for (var index = 0; index < all.Count; index++)
        {
            var at = place.At("parameters", $"{index}");
            if (all[index] is not JsonObject parameter || parameter.Text("name") is not { } name)
            {
                continue;
            }

            if (!AllowList.IsMember(name))
            {
                at.Report(bag, CompilerRules.RefusedName, $"The parameter name '{Quoted.Text(name)}' is refused: {AllowListTexts.Member}");
                continue;
            }

            if (parameter.Text("in") is "cookie" || (parameter.Text("in") is "header" && (s_constantHeaders.Contains(name, StringComparer.OrdinalIgnoreCase) || name.Equals(securityHeader, StringComparison.OrdinalIgnoreCase))))
            {
                continue;
            }

            var taken = new JsonObject { ["name"] = name, ["in"] = parameter.Text("in"), ["required"] = parameter["required"].IsTrue() };
            if (parameter.Text("description") is { } description)
            {
                taken["description"] = description;
            }

            taken["schema"] = ParameterSchema(parameter.Object("schema") ?? []);
            parameters.Add(taken);
        }

        return parameters;
    }

    // A parameter's values go into a URL as text: its schema stays in place, with or without an enumeration.
    private static JsonObject ParameterSchema(JsonObject schema)
    {
        var taken = new JsonObject { ["type"] = schema.Text("type") is "integer" or "number" or "boolean" ? schema.Text("type") : "string" };
        schema.CopyTo(taken, "format", "default", "minimum", "maximum", "minLength", "maxLength");
        return taken;
    }
}
