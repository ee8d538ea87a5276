using System.Text.Json.Serialization;

namespace Reelwire.Core.Tests.Http;

/// <summary>A request as the generator prints them.</summary>
[JsonConverter(typeof(RequestConverter<TestRequest>))]
internal sealed record TestRequest : IJsonRequest, IValidatedRequest
{
    public required string Prompt { get; init; }

    public MediaInput? Image { get; init; }

    public IReadOnlyList<RequestFault> Validate()
    {
        var validator = new RequestValidator();
        validator.MaxLength("prompt", Prompt, 100);
        return validator.Faults;
    }

    void IJsonRequest.WriteMembers(RequestWriter json)
    {
        json.Write("prompt"u8, Prompt);
        json.Write("image"u8, Image, MediaEncoding.DataUri);
    }
}
