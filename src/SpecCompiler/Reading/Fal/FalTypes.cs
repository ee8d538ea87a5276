using System.Text.Json.Nodes;

namespace Reelwire.SpecCompiler.Reading.Fal;

/// <summary>Types of fal's toolkit that pages name and never define.</summary>
internal static class FalTypes
{
    /// <summary>The type's schema, or null when it is none of the toolkit's.</summary>
    public static JsonObject? Find(string name) => name switch
    {
        "File" => File(),
        "Image" or "ImageFile" => Image(),
        "VideoFile" => VideoFile(),
        "AudioFile" => AudioFile(),
        "ImageSize" => ImageSize(),
        "LoraWeight" => LoraWeight(),
        "Embedding" => Embedding(),
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

    // fal.ai/api/openapi/queue/openapi.json?endpoint_id=alibaba/happy-horse/reference-to-video, schema VideoFile
    private static JsonObject VideoFile()
    {
        var video = Image();
        video["description"] = "A video.";
        var members = video.Object("properties")!;
        members["width"] = Member("integer", "The video's width in pixels.");
        members["height"] = Member("integer", "The video's height in pixels.");
        members["fps"] = Member("number", "The frames per second.");
        members["duration"] = Member("number", "The duration in seconds.");
        members["num_frames"] = Member("integer", "The number of frames.");
        return video;
    }

    // fal.ai/models/fal-ai/qwen-3-tts: the examples of AudioFile have these members.
    private static JsonObject AudioFile()
    {
        var audio = File();
        audio["description"] = "A sound.";
        var members = audio.Object("properties")!;
        members["duration"] = Member("number", "The duration in seconds.");
        members["sample_rate"] = Member("integer", "The samples per second.");
        members["channels"] = Member("integer", "The number of channels.");
        return audio;
    }

    // fal-ai/fal-js, libs/client/src/types/endpoints.ts, type Embedding
    private static JsonObject Embedding() => Object("Weights of a textual inversion.", "path", new()
    {
        ["path"] = Member("string", "URL or path of the weights."),
        ["tokens"] = new JsonObject { ["type"] = "array", ["description"] = "The tokens that stand for it in prompts.", ["items"] = new JsonObject { ["type"] = "string" } },
    });

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
