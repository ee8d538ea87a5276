using Reelwire.Core;

namespace Reelwire.Freepik;

/// <summary>What a <see cref="FreepikClient"/> can be told.</summary>
public sealed class FreepikOptions : VideoClientOptions
{
    /// <summary>Address of Freepik's API. Default <c>https://api.freepik.com</c>.</summary>
    [SecureAddress]
    public Uri BaseAddress { get; set; } = new("https://api.freepik.com");

    /// <inheritdoc/>
    protected override string ApiKeyVariable => "FREEPIK_API_KEY";
}
