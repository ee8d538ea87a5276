using Reelwire.Core;

namespace Reelwire.Novita;

/// <summary>What a <see cref="NovitaClient"/> can be told.</summary>
public sealed class NovitaOptions : VideoClientOptions
{
    /// <summary>Address of Novita's API. Default <c>https://api.novita.ai</c>.</summary>
    [SecureAddress]
    public Uri BaseAddress { get; set; } = new("https://api.novita.ai");

    /// <inheritdoc/>
    protected override string ApiKeyVariable => "NOVITA_API_KEY";
}
