using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Reelwire.AspNetCore.Tests.Hosts;

/// <summary>How a host differs from the others.</summary>
internal sealed record HostSettings
{
    public Action<WebhookOptions> Options { get; init; } = _ => { };

    public Action<IServiceCollection> Services { get; init; } = _ => { };

    public Action<WebApplication> Map { get; init; } = application =>
    {
        application.MapFreepikWebhook("/hooks/freepik");
        application.MapFalWebhook("/hooks/fal/");
        application.MapNovitaWebhook("/hooks/novita");
    };

    public string PathBase { get; init; } = "";
}
