using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Reelwire.Core;
using Reelwire.Novita;
using Reelwire.Simulator;

namespace Reelwire.Contract.Tests.Conformance;

public sealed class NovitaConformance : VendorConformance
{
    protected override VendorHost Host => VendorHost.Novita;

    protected override string KeyVariable => "NOVITA_API_KEY";

    protected override string SubmitOperation => "submit-seedance-v1-pro-i2v";

    protected override string ReadOperation => "get-task-result";

    protected override string Queued => "TASK_STATUS_QUEUED";

    protected override string Running => "TASK_STATUS_PROCESSING";

    protected override string ImageMember => "image";

    protected override int? LongestPrompt => 2000;

    protected override HttpStatusCode? EmptyBalance => HttpStatusCode.BadRequest;

    protected override string Accepted(string taskId) => $$"""{"task_id":"{{taskId}}"}""";

    protected override string Reading(string status) => $$$"""{"task":{"task_id":"1","status":"{{{status}}}"},"videos":[]}""";

    protected override VideoClient NewClient(Uri address, Action<VideoClientOptions> configure, HttpMessageHandler? primaryHandler, TimeProvider time)
    {
        var options = new NovitaOptions { BaseAddress = address };
        configure(options);
        return new NovitaClient(options, primaryHandler, time);
    }

    protected override IHttpClientBuilder Add(IServiceCollection services, Uri address, Action<VideoClientOptions> configure) => services.AddNovita(options =>
    {
        options.BaseAddress = address;
        configure(options);
    });

    protected override IHttpClientBuilder Add(IServiceCollection services, IConfiguration configuration) => services.AddNovita(configuration);

    protected override IHttpClientBuilder AddNamed(IServiceCollection services, string name, Uri address, Action<VideoClientOptions> configure) => services.AddNovita(name, options =>
    {
        options.BaseAddress = address;
        configure(options);
    });

    protected override IHttpClientBuilder AddNamed(IServiceCollection services, string name, IConfiguration configuration) => services.AddNovita(name, configuration);

    protected override IHttpClientBuilder AddTransport(IHttpClientBuilder builder, Action<VideoClientOptions> configure, Uri address) => builder.AddNovitaTransport(options =>
    {
        options.BaseAddress = address;
        configure(options);
    });

    protected override RequestBody NewRequest(VideoPrompt prompt) => new SeedanceV1ProI2vRequest { Prompt = prompt.Prompt!, Image = prompt.Image!, Resolution = SeedanceV1ProI2vResolution.P480 };

    protected override VideoClient ClientOf(IServiceProvider provider) => provider.GetRequiredService<NovitaClient>();

    protected override VideoClient NamedClientOf(IServiceProvider provider, string name) => provider.GetRequiredKeyedService<NovitaClient>(name);
}
