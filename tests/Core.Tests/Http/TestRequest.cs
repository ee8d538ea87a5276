using System.Text.Json.Serialization;

namespace Reelwire.Core.Tests.Http;

/// <summary>A request as the generator prints them.</summary>
internal sealed record TestRequest : IValidatedRequest, IMediaRequest
{
    [JsonPropertyName("prompt")]
    public required string Prompt { get; init; }

    [JsonPropertyName("image")]
    [JsonConverter(typeof(DataUriMediaConverter))]
    public MediaInput? Image { get; init; }

    [JsonIgnore]
    public IEnumerable<MediaInput> Media => Image is null ? [] : [Image];

    public IReadOnlyList<RequestFault> Validate()
    {
        var validator = new RequestValidator();
        validator.MaxLength("prompt", Prompt, 100);
        return validator.Faults;
    }
}
