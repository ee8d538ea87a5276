using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Reelwire.AspNetCore.Tests.Webhooks;

public sealed class MappingTests
{
    [Fact]
    public void AimlApi_has_no_webhooks_and_says_so()
    {
        var application = Build(_ => { });

        Assert.Contains("polled", Assert.Throws<NotSupportedException>(() => application.MapAimlApiWebhook("/hooks")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Freepiks_endpoint_needs_a_secret() => Assert.Contains(
        nameof(WebhookOptions.FreepikSecrets), Assert.Throws<InvalidOperationException>(() => Build(_ => { }).MapFreepikWebhook("/hooks")).Message, StringComparison.Ordinal);

    [Fact]
    public void Without_registration_the_error_says_what_to_call()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        var application = builder.Build();

        Assert.Contains("AddReelwireWebhooks", Assert.Throws<InvalidOperationException>(() => application.MapFalWebhook("/hooks")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hosts_authorization_does_not_keep_vendors_out()
    {
        var application = Build(options => options.FreepikSecrets.Add("0123456789abcdef"));
        application.MapFreepikWebhook("/freepik").WithMetadata("the host's own");
        application.MapFalWebhook("/fal");
        application.MapNovitaWebhook("/novita");

        var endpoints = ((IEndpointRouteBuilder)application).DataSources.SelectMany(source => source.Endpoints).ToArray();

        Assert.Equal(3, endpoints.Length);
        Assert.All(endpoints, endpoint => Assert.NotNull(endpoint.Metadata.GetMetadata<IAllowAnonymous>()));
        Assert.Equal("the host's own", endpoints[0].Metadata.GetMetadata<string>());
    }

    private static WebApplication Build(Action<WebhookOptions> configure)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddReelwireWebhooks(options =>
        {
            options.PublicAddress = new Uri("https://studio.example");
            configure(options);
        });
        return builder.Build();
    }
}
