using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Files;
using Reelwire.Simulator.Schemas;
using Reelwire.Simulator.Tasks;

namespace Reelwire.Simulator.Vendors;

/// <summary>Makes the output of a model from its schema, since each of fal's models has its own.</summary>
internal sealed class FalOutput(ApiDocument document, FileStore files)
{
    private const int Deepest = 16;

    /// <summary>The output of a finished task.</summary>
    public JsonNode Of(SimulatedTask task) => Value(Schema(task.Submit), "", task, 0);

    private JsonElement Schema(ApiOperation operation) =>
        operation.IsSubmit && operation.Task.GetProperty("models")[0].Text("result") is { } name
            ? document.References.Component(name)
            : operation.Responses["200"].GetProperty("content").GetProperty("application/json").GetProperty("schema");

    private JsonNode Value(JsonElement schema, string name, SimulatedTask task, int depth)
    {
        if (depth > Deepest)
        {
            throw new InvalidDataException($"The output of {task.Submit.Id} contains itself without end.");
        }

        schema = document.References.Follow(schema);
        foreach (var keyword in (string[])["allOf", "anyOf", "oneOf"])
        {
            if (schema.TryGetProperty(keyword, out var parts) && parts.GetArrayLength() > 0)
            {
                return Value(parts[0], name, task, depth + 1);
            }
        }

        if (Known(name, task) is { } known)
        {
            return known;
        }

        if (schema.TryGetProperty("enum", out var allowed) && allowed.GetArrayLength() > 0)
        {
            return JsonNode.Parse(allowed[0].GetRawText())!;
        }

        return schema.Text("type") switch
        {
            "array" => new JsonArray(Value(schema.GetProperty("items"), name, task, depth + 1)),
            "integer" or "number" => 0,
            "boolean" => false,
            "string" => "",
            _ => Object(schema, task, depth),
        };
    }

    private JsonObject Object(JsonElement schema, SimulatedTask task, int depth)
    {
        var made = new JsonObject();
        if (schema.TryGetProperty("properties", out var properties))
        {
            // file_data would be the bytes themselves; fal leaves it out beside a URL.
            foreach (var property in properties.EnumerateObject().Where(property => property.Name != "file_data"))
            {
                made[property.Name] = Value(property.Value, property.Name, task, depth + 1);
            }
        }

        return made;
    }

    // The members of fal's File, and the seed that nearly every model gives back.
    private JsonNode? Known(string name, SimulatedTask task) => name switch
    {
        "url" => task.Video.Value.AbsoluteUri,
        "content_type" => "video/mp4",
        "file_name" => Path.GetFileName(task.Video.Value.AbsolutePath),
        "file_size" => files.VideoLength,
        "seed" => task.Seed,
        _ => null,
    };
}
