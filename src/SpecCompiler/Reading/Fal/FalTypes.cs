using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Reading.Fal;

/// <summary>Types of fal's toolkit that pages name and never define.</summary>
internal static class FalTypes
{
    /// <summary>The type's schema, or null when it is none of the toolkit's.</summary>
    public static JsonObject? Find(string name) => name switch
    {
        "File" => File(),
        "Image" => Image(),
        "ImageSize" => ImageSize(),
        "LoraWeight" => LoraWeight(),
        _ => null,
    };

    // fal-ai/fal, projects/fal/src/fal/toolkit/file/file.py, class File
    private static JsonObject File() => Object("A file that the model made.", "url", new()
    {
        ["url"] = Member("string", "Where the file can be downloaded."),
        ["content_type"] = Member("string", "The file's media type."),
        ["file_name"] = Member("string", "The file's name."),
        ["file_size"] = Member("integer", "The file's size in bytes."),
    });

    // fal-ai/fal, projects/fal/src/fal/toolkit/image/image.py, class Image(File)
    private static JsonObject Image()
    {
        var image = File();
        image["description"] = "An image.";
        image.Object("properties")!["width"] = Member("integer", "The image's width in pixels.");
        image.Object("properties")!["height"] = Member("integer", "The image's height in pixels.");
        return image;
    }

    // fal-ai/fal, projects/fal/src/fal/toolkit/image/image.py, class ImageSize
    private static JsonObject ImageSize() => Object("The size of an image.", null, new()
    {
        ["width"] = Side("The image's width in pixels."),
        ["height"] = Side("The image's height in pixels."),
    });

    // fal-ai/fal-js, libs/client/src/types/endpoints.ts, type LoraWeight
    private static JsonObject LoraWeight() => Object("Weights of a LoRA.", "path", new()
    {
        ["path"] = Member("string", "URL or path of the weights, or the name of a model at Hugging Face."),
        ["scale"] = Member("number", "How strongly the LoRA is mixed in."),
    });

    private static JsonObject Side(string description)
    {
        var side = Member("integer", description);
        side["default"] = 512L;
        side["minimum"] = 1L;
        side["maximum"] = 14142L;
        return side;
    }

    private static JsonObject Member(string type, string description) => new() { ["type"] = type, ["description"] = description };

    private static JsonObject Object(string description, string? required, JsonObject properties)
    {
        var schema = new JsonObject { ["type"] = "object", ["description"] = description };
        if (required is not null)
        {
            schema["required"] = new JsonArray(required);
        }

        schema["properties"] = properties;
        return schema;
    }
}
