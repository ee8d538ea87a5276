using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Reelwire.AimlApi;
using Reelwire.Core;
using Reelwire.Simulator;

namespace Reelwire.Contract.Tests.Conformance;

public sealed class AimlApiConformance : VendorConformance
{
    protected override VendorHost Host => VendorHost.AimlApi;

    protected override string KeyVariable => "AIMLAPI_API_KEY";

    protected override string SubmitOperation => "submit-video-generation";

    protected override string ReadOperation => "get-video-generation";

    protected override string Queued => "queued";

    protected override string Running => "generating";

    protected override string ImageMember => "image_url";

    protected override HttpStatusCode? EmptyBalance => HttpStatusCode.Forbidden;

    protected override string Accepted(string taskId) => $$"""{"id":"{{taskId}}","status":"queued"}""";

    protected override string Reading(string status) => $$"""{"id":"1","status":"{{status}}"}""";

    protected override string Embedded(byte[] png) => $"data:image/png;base64,{base.Embedded(png)}";

    protected override VideoClient NewClient(Uri address, Action<VideoClientOptions> configure, HttpMessageHandler? primaryHandler, TimeProvider time)
    {
        var options = new AimlApiOptions { BaseAddress = address };
        configure(options);
        return new AimlApiClient(options, primaryHandler, time);
    }

    protected override IHttpClientBuilder Add(IServiceCollection services, Uri address, Action<VideoClientOptions> configure) => services.AddAimlApi(options =>
    {
        options.BaseAddress = address;
        configure(options);
    });

    protected override IHttpClientBuilder Add(IServiceCollection services, IConfiguration configuration) => services.AddAimlApi(configuration);

    protected override IHttpClientBuilder AddNamed(IServiceCollection services, string name, Uri address, Action<VideoClientOptions> configure) => services.AddAimlApi(name, options =>
    {
        options.BaseAddress = address;
        configure(options);
    });

    protected override IHttpClientBuilder AddNamed(IServiceCollection services, string name, IConfiguration configuration) => services.AddAimlApi(name, configuration);

    protected override IHttpClientBuilder AddTransport(IHttpClientBuilder builder, Action<VideoClientOptions> configure, Uri address) => builder.AddAimlApiTransport(options =>
    {
        options.BaseAddress = address;
        configure(options);
    });

    protected override RequestBody NewRequest(VideoPrompt prompt) => new Seedance1_0ProI2vRequest { Prompt = prompt.Prompt!, ImageUrl = prompt.Image! };

    protected override VideoClient ClientOf(IServiceProvider provider) => provider.GetRequiredService<AimlApiClient>();

    protected override VideoClient NamedClientOf(IServiceProvider provider, string name) => provider.GetRequiredKeyedService<AimlApiClient>(name);
}
