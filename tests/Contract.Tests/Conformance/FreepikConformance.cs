using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Reelwire.Core;
using Reelwire.Freepik;
using Reelwire.Simulator;

namespace Reelwire.Contract.Tests.Conformance;

public sealed class FreepikConformance : VendorConformance
{
    protected override bool CanList => true;

    protected override VendorHost Host => VendorHost.Freepik;

    protected override string KeyVariable => "FREEPIK_API_KEY";

    protected override string KeyHeader => "x-freepik-api-key";

    protected override string SubmitOperation => "submit-seedance-pro-720p";

    protected override string ReadOperation => "get-seedance-pro-720p-task";

    protected override string Queued => "CREATED";

    protected override string Running => "IN_PROGRESS";

    protected override string ImageMember => "image";

    protected override int? LongestPrompt => 2000;

    protected override bool GivesReasons => false;

    protected override HttpStatusCode? EmptyBalance => null;

    protected override string Accepted(string taskId) => $$$"""{"data":{"task_id":"{{{taskId}}}","status":"CREATED"}}""";

    protected override string Reading(string status) => $$$"""{"data":{"task_id":"1","status":"{{{status}}}","generated":[]}}""";

    protected override VideoClient NewClient(Uri address, Action<VideoClientOptions> configure, HttpMessageHandler? primaryHandler, TimeProvider time)
    {
        var options = new FreepikOptions { BaseAddress = address };
        configure(options);
        return new FreepikClient(options, primaryHandler, time);
    }

    protected override IHttpClientBuilder Add(IServiceCollection services, Uri address, Action<VideoClientOptions> configure) => services.AddFreepik(options =>
    {
        options.BaseAddress = address;
        configure(options);
    });

    protected override IHttpClientBuilder Add(IServiceCollection services, IConfiguration configuration) => services.AddFreepik(configuration);

    protected override IHttpClientBuilder AddNamed(IServiceCollection services, string name, Uri address, Action<VideoClientOptions> configure) => services.AddFreepik(name, options =>
    {
        options.BaseAddress = address;
        configure(options);
    });

    protected override IHttpClientBuilder AddNamed(IServiceCollection services, string name, IConfiguration configuration) => services.AddFreepik(name, configuration);

    protected override IHttpClientBuilder AddTransport(IHttpClientBuilder builder, Action<VideoClientOptions> configure, Uri address) => builder.AddFreepikTransport(options =>
    {
        options.BaseAddress = address;
        configure(options);
    });

    protected override RequestBody NewRequest(VideoPrompt prompt) => new SeedancePro720pRequest { Prompt = prompt.Prompt!, Image = prompt.Image! };

    protected override VideoClient ClientOf(IServiceProvider provider) => provider.GetRequiredService<FreepikClient>();

    protected override VideoClient NamedClientOf(IServiceProvider provider, string name) => provider.GetRequiredKeyedService<FreepikClient>(name);
}
