using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading.Prose;

namespace Reelwire.SpecCompiler.Tests.Reading.Prose;

public sealed class ImageLimitsTests
{
    [Theory]
    [InlineData("The image file size cannot exceed 30MB.", """{ "maxBytes": 31457280 }""")]
    [InlineData("file size must not exceed 20 MB", """{ "maxBytes": 20971520 }""")]
    [InlineData("size: < 512 KB.", """{ "maxBytes": 524288 }""")]
    [InlineData("Maximum file size: 1.5MB", """{ "maxBytes": 1572864 }""")]
    [InlineData("Its shorter side must be greater than 300 pixels", """{ "shorterSideAbove": 300 }""")]
    [InlineData("the shorter side must exceed 300 pixels", """{ "shorterSideAbove": 300 }""")]
    [InlineData("The shorter side must be at least 300px", """{ "shorterSideAbove": 299 }""")]
    [InlineData("the resolution should not be less than 300x300px", """{ "shorterSideAbove": 299 }""")]
    [InlineData("its longer side must be less than 6,000 pixels", """{ "longerSideBelow": 6000 }""")]
    [InlineData("The longer side cannot exceed 6000 pixels", """{ "longerSideBelow": 6001 }""")]
    [InlineData("Aspect ratio: (0.4, 2.5), dimensions: (300, 6000) pixels", """{ "shorterSideAbove": 300, "longerSideBelow": 6000, "minAspectRatio": 0.4, "maxAspectRatio": 2.5 }""")]
    [InlineData("Its aspect ratio must be in the range of 0.4 to 2.5.", """{ "minAspectRatio": 0.4, "maxAspectRatio": 2.5 }""")]
    [InlineData("The aspect ratio of the image should be between 1:2.5 ~ 2.5:1", """{ "minAspectRatio": 0.4, "maxAspectRatio": 2.5 }""")]
    [InlineData("Supported image formats include `jpeg`, `png`, `webp`.", """{ "formats": ["jpeg", "png", "webp"] }""")]
    [InlineData("Supported image formats include .jpg/.jpeg/.png", """{ "formats": ["jpeg", "png"] }""")]
    [InlineData("format must be JPG, JPEG, or PNG; aspect ratio should be greater than 2:5 and less than 5:2", """{ "minAspectRatio": 0.4, "maxAspectRatio": 2.5, "formats": ["jpeg", "png"] }""")]
    [InlineData("All images are limited to 50MB", """{ "maxBytes": 52428800 }""")]
    [InlineData("file size: no more than 10MB", """{ "maxBytes": 10485760 }""")]
    [InlineData("The aspect ratio of the mask must match the input image.", "{}")]
    [InlineData("Supported formats: URL of the image or base64", "{}")]
    public void Limits_are_read_as_they_are_written(string prose, string limits)
    {
        var read = ImageLimits.Read(prose);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(limits), read), $"Expected: {limits}{Environment.NewLine}Actual:   {read.ToJsonString()}");
    }

    [Fact]
    public void Only_texts_that_speak_of_an_image_are_images()
    {
        var page = PageUnderTest.Written(
            """
            # M

            <ParamField body="image" type="string">The image. File size cannot exceed 1MB.</ParamField>
            <ParamField body="video" type="string">The clip. File size cannot exceed 1MB.</ParamField>
            <ResponseField name="task_id" type="string" />
            """);
        page.Says(
            """
            { "image": { "type": "string", "description": "The image. File size cannot exceed 1MB.", "x-media": { "maxBytes": 1048576 } },
              "video": { "type": "string", "description": "The clip. File size cannot exceed 1MB." } }
            """,
            "paths", "/v3/async/page", "post", "requestBody", "content", "application/json", "schema", "properties");
    }
}
