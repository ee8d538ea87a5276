using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Diagnostics;
using Reelwire.SpecCompiler.Naming;
using Reelwire.SpecCompiler.Operations;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Schemas;
using Reelwire.SpecCompiler.Vendors;

namespace Reelwire.SpecCompiler.Facts;

/// <summary>What C# needs to know of an operation.</summary>
internal sealed class OperationFacts(ComponentPool pool, VendorNames names, DiagnosticBag bag)
{
    /// <summary>The C# method of an operation id.</summary>
    public static string Method(string operationId) => PascalCase.Of(operationId) + "Async";

    /// <summary>The operation's <c>x-csharp</c>.</summary>
    public JsonObject Of(ApiOperation operation)
    {
        var arguments = Arguments(operation).ToList();
        var facts = new JsonObject
        {
            ["method"] = Method(operation.Id),
            ["verb"] = PascalCase.Of(operation.Method),
            ["route"] = operation.Path,
            ["segments"] = Segments(operation.Path, arguments),
            ["arguments"] = new JsonArray([.. arguments]),
        };
        if (operation.RequestType is { } body)
        {
            facts["body"] = body;
        }

        if (operation.RequestSchema is { } request && ModelBody.IsOne(request))
        {
            facts["requests"] = new JsonArray([.. ModelBody.Requests(request).Select(name => (JsonNode)name)]);
        }

        if (operation.SuccessSchema is { } success)
        {
            facts["returns"] = operation.SuccessType is { } type && pool.All[type].IsObject ? type : TypeNames.Json;
        }

        if (operation.Sells.Count > 0)
        {
            facts["paid"] = true;
        }

        if (operation.Json["deprecated"].IsTrue())
        {
            facts["deprecated"] = true;
        }

        facts["summary"] = SummaryLines.Of($"{operation.Json.Text("summary")}\n{operation.Json.Text("description")}", operation.Id + ".");
        return facts;
    }

    private IEnumerable<JsonObject> Arguments(ApiOperation operation)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in (operation.Json.Array("parameters") ?? []).OfType<JsonObject>().OrderBy(parameter => parameter["required"].IsTrue() ? 0 : 1))
        {
            yield return Argument(parameter, Name(operation, parameter.Text("name")!, taken));
        }
    }

    private string Name(ApiOperation operation, string parameter, Dictionary<string, string> taken)
    {
        var name = names.Member(operation.Id, parameter) ?? PascalCase.Camel(parameter);
        if (!AllowList.IsIdentifier(name) || ReservedNames.Arguments.Contains(name))
        {
            operation.Place.Report(bag, CompilerRules.NameNeeded, $"The parameter '{Quoted.Text(parameter)}' cannot be called '{Quoted.Text(name)}' in C#; name it under 'names: members: {operation.Id}:' in vendor.yaml.");
        }
        else if (!taken.TryAdd(name, parameter))
        {
            operation.Place.Report(
                bag,
                CompilerRules.NameClash,
                $"The parameters '{Quoted.Text(taken[name])}' and '{Quoted.Text(parameter)}' of '{operation.Id}' are both '{Quoted.Text(name)}' in C#; name one under 'names: members: {operation.Id}:' in vendor.yaml.");
        }

        return name;
    }

    private static JsonObject Argument(JsonObject parameter, string name)
    {
        var isRequired = parameter["required"].IsTrue();
        var argument = new JsonObject
        {
            ["name"] = ReservedNames.Keywords.Contains(name) ? "@" + name : name,
            ["alias"] = parameter.Text("name"),
            ["in"] = parameter.Text("in"),
            ["typeName"] = (parameter.Object("schema").Text("type"), isRequired) switch
            {
                ("integer", true) => "long",
                ("integer", false) => "long?",
                ("number", false) => "double?",
                ("boolean", false) => "bool?",
                (_, true) => "string",
                _ => "string?",
            },
        };
        if (!isRequired)
        {
            argument["optional"] = true;
        }

        argument["summary"] = SummaryLines.Of(parameter.Text("description"), parameter.Text("name") + ".");
        return argument;
    }

    private static JsonArray Segments(string path, List<JsonObject> arguments)
    {
        var segments = new JsonArray();
        var rest = path;
        while (rest.IndexOf('{', StringComparison.Ordinal) is var open and >= 0)
        {
            var close = rest.IndexOf('}', StringComparison.Ordinal);
            var alias = rest[(open + 1)..close];
            segments.Add(new JsonObject { ["literal"] = rest[..open] });
            segments.Add(new JsonObject { ["argument"] = arguments.Find(argument => argument.Text("alias") == alias && argument.Text("in") == "path").Text("name") });
            rest = rest[(close + 1)..];
        }

        if (rest.Length > 0)
        {
            segments.Add(new JsonObject { ["literal"] = rest });
        }

        return segments;
    }
}
