using Reelwire.Core;

namespace Reelwire.AspNetCore.Tests.Hosts;

/// <summary>The body of a submit to that model.</summary>
internal sealed class WebhookModelRequest : RequestBody
{
    public required string Prompt { get; init; }

    protected override void WriteMembers(RequestWriter json) => json.Write("prompt"u8, Prompt);
}
