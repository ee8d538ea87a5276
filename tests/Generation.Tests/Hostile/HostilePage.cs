using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelwire.Generation.Tests.Hostile;

/// <summary>A page of a made-up vendor. Its shape depends on the number of things on it, never on what they say.</summary>
internal static class HostilePage
{
    /// <summary>Places whose numbers have the same remainder by this are of one kind.</summary>
    public const int Kinds = 7;

    // Nothing is escaped that JSON lets stand: a page has the characters themselves.
    private static readonly JsonSerializerOptions s_raw = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    /// <summary>The members that drive the price.</summary>
    private static IEnumerable<string> Billing(int things) => Enumerable.Range(0, things).Where(place => place % Kinds == 2).Select(place => $"thing{place:D3}");

    /// <summary>The values of an enumeration. The number keeps them apart, and gives each a letter to be named by.</summary>
    public static string[] Values(int place, HostileThing thing) => [$"v{place} {thing.Value}", $"{thing.Value} w{place}", "same"];

    /// <summary>The vendor with that page.</summary>
    public static MadeUpVendor Vendor(HostileThings things) => new(Markdown(things.All), $", billing: [resolution, {string.Join(", ", Billing(things.All.Count))}]");

    /// <summary>The page as Markdown with its OpenAPI document in a fence.</summary>
    private static string Markdown(IReadOnlyList<HostileThing> things)
    {
        var paths = new JsonObject();
        var schemas = new JsonObject();
        var members = new JsonObject
        {
            ["prompt"] = new JsonObject { ["type"] = "string" },
            ["resolution"] = Enumeration(0, things[0]),
        };
        paths["/v1/one"] = new JsonObject { ["post"] = Submit(things[0], members) };
        foreach (var (place, thing) in things.Index())
        {
            members[$"thing{place:D3}"] = Member(place, thing, schemas);
            if (place % Kinds >= 3)
            {
                paths[place % Kinds == 3 ? $"/v1/things{place:D3}/{thing.Name}" : $"/v1/things{place:D3}"] = new JsonObject { ["get"] = Read(place, thing) };
            }
        }

        var document = new JsonObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject { ["title"] = things[0].Words, ["description"] = things[0].Words, ["version"] = "1" },
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        };
        return "```json\n" + document.ToJsonString(s_raw) + "\n```\n";
    }

    private static JsonObject Submit(HostileThing thing, JsonObject members) => new()
    {
        ["operationId"] = thing.Name,
        ["summary"] = thing.Words,
        ["description"] = thing.Words,
        ["requestBody"] = new JsonObject { ["description"] = thing.Words, ["content"] = Content(new JsonObject { ["type"] = "object", ["description"] = thing.Words, ["required"] = new JsonArray("prompt"), ["properties"] = members }, thing) },
        ["responses"] = new JsonObject
        {
            ["200"] = new JsonObject { ["description"] = thing.Words, ["content"] = Content(new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["id"] = new JsonObject { ["type"] = "string", ["description"] = thing.Words } } }, thing) },
        },
    };

    private static JsonObject Member(int place, HostileThing thing, JsonObject schemas)
    {
        switch (place % Kinds)
        {
            case 0:
                return new JsonObject { ["type"] = "object", ["title"] = thing.Name, ["description"] = thing.Words, ["properties"] = new JsonObject { [thing.Name] = Enumeration(place, thing) } };
            case 1:
                schemas[ComponentName(place, thing)] = new JsonObject { ["type"] = "object", ["description"] = thing.Words, ["properties"] = new JsonObject { ["inner"] = Text(thing, hasPattern: true) } };
                return new JsonObject { ["type"] = "array", ["description"] = thing.Words, ["items"] = new JsonObject { ["$ref"] = "#/components/schemas/" + ComponentName(place, thing).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal) } };
            default:
                return Text(thing, hasPattern: place / Kinds % 2 == 0);
        }
    }

    // The number comes first, since types are printed in the order of their names.
    private static string ComponentName(int place, HostileThing thing) => $"p{place:D3} {thing.Name}";

    private static JsonObject Enumeration(int place, HostileThing thing) => new()
    {
        ["type"] = "string",
        ["title"] = thing.Words,
        ["description"] = thing.Words,
        ["enum"] = new JsonArray([.. Values(place, thing).Select(value => (JsonNode)value)]),
        ["default"] = Values(place, thing)[0],
        ["example"] = thing.Words,
        ["x-enum-varnames"] = new JsonArray(thing.Name, thing.Name, thing.Name),
    };

    // Never both: a default that the pattern does not match goes, and with it its code.
    private static JsonObject Text(HostileThing thing, bool hasPattern) => new()
    {
        ["type"] = "string",
        ["title"] = thing.Words,
        ["description"] = thing.Words,
        ["example"] = thing.Words,
        [hasPattern ? "pattern" : "default"] = hasPattern ? thing.Words : thing.Value,
        ["format"] = thing.Name,
        ["x-csharp"] = new JsonObject { ["typeName"] = thing.Words },
    };

    private static JsonObject Read(int place, HostileThing thing) => new()
    {
        ["operationId"] = thing.Name,
        ["tags"] = new JsonArray(thing.Name),
        ["summary"] = thing.Words,
        ["description"] = thing.Words,
        ["externalDocs"] = new JsonObject { ["url"] = thing.Words },
        ["parameters"] = new JsonArray(new JsonObject
        {
            ["name"] = place % Kinds is 4 or 5 ? thing.Name : "plain",
            ["in"] = place % Kinds == 5 ? "header" : "query",
            ["description"] = thing.Words,
            ["schema"] = new JsonObject { ["type"] = "string", ["default"] = thing.Value, ["description"] = thing.Words },
        }),
        ["responses"] = new JsonObject
        {
            ["200"] = new JsonObject
            {
                ["description"] = thing.Words,
                ["headers"] = new JsonObject { [thing.Name] = new JsonObject { ["description"] = thing.Words, ["schema"] = Text(thing, hasPattern: true) } },
                ["content"] = Content(new JsonObject { ["type"] = "object", ["description"] = thing.Words, ["properties"] = new JsonObject { [place % Kinds == 6 ? thing.Name : "plain"] = Enumeration(place, thing) } }, thing),
            },
        },
        ["x-task"] = new JsonObject { ["models"] = new JsonArray(thing.Words) },
    };

    private static JsonObject Content(JsonObject schema, HostileThing thing) => new()
    {
        ["application/json"] = new JsonObject { ["schema"] = schema, ["examples"] = new JsonObject { [thing.Words] = new JsonObject { ["summary"] = thing.Words, ["value"] = thing.Value } } },
        ["text/" + thing.Words] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } },
    };
}
