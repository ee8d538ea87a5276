using Reelwire.Core;

namespace Reelwire.AimlApi;

/// <summary>What a <see cref="AimlApiClient"/> can be told.</summary>
public sealed class AimlApiOptions : VideoClientOptions
{
    /// <summary>Address of AI/ML API. Default <c>https://api.aimlapi.com</c>.</summary>
    [SecureAddress]
    public Uri BaseAddress { get; set; } = new("https://api.aimlapi.com");

    /// <inheritdoc/>
    protected override string ApiKeyVariable => "AIMLAPI_API_KEY";
}
