using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Reelwire.Core;
using Reelwire.Fal;
using Reelwire.Simulator;

namespace Reelwire.Contract.Tests.Conformance;

public sealed class FalConformance : VendorConformance
{
    protected override VendorHost Host => VendorHost.FalQueue;

    protected override string KeyVariable => "FAL_KEY";

    protected override string SubmitOperation => "submit-seedance-v1-pro-image-to-video";

    protected override string ReadOperation => "get-bytedance-status";

    protected override string Queued => "IN_QUEUE";

    protected override string Running => "IN_PROGRESS";

    protected override string ImageMember => "image_url";

    protected override string AddressOption => "QueueAddress";

    protected override bool CanCancel => true;

    protected override HttpStatusCode? EmptyBalance => HttpStatusCode.Forbidden;

    protected override string Accepted(string taskId) => $$"""{"request_id":"{{taskId}}","status":"IN_QUEUE"}""";

    protected override string Reading(string status) => $$"""{"request_id":"1","status":"{{status}}"}""";

    protected override string Embedded(byte[] png) => $"data:image/png;base64,{base.Embedded(png)}";

    protected override void ScriptEmptyResult(string reading) => Script("get-bytedance-result", "{}");

    protected override VideoClient NewClient(Uri address, Action<VideoClientOptions> configure, HttpMessageHandler? primaryHandler, TimeProvider time)
    {
        var options = new FalOptions { QueueAddress = address };
        configure(options);
        return new FalClient(options, primaryHandler, time);
    }

    protected override IHttpClientBuilder Add(IServiceCollection services, Uri address, Action<VideoClientOptions> configure) => services.AddFal(options =>
    {
        options.QueueAddress = address;
        configure(options);
    });

    protected override IHttpClientBuilder Add(IServiceCollection services, IConfiguration configuration) => services.AddFal(configuration);

    protected override IHttpClientBuilder AddNamed(IServiceCollection services, string name, Uri address, Action<VideoClientOptions> configure) => services.AddFal(name, options =>
    {
        options.QueueAddress = address;
        configure(options);
    });

    protected override IHttpClientBuilder AddNamed(IServiceCollection services, string name, IConfiguration configuration) => services.AddFal(name, configuration);

    protected override IHttpClientBuilder AddTransport(IHttpClientBuilder builder, Action<VideoClientOptions> configure, Uri address) => builder.AddFalTransport(options =>
    {
        options.QueueAddress = address;
        configure(options);
    });

    protected override RequestBody NewRequest(VideoPrompt prompt) => new SeedanceV1ProImageToVideoRequest { Prompt = prompt.Prompt!, ImageUrl = prompt.Image! };

    protected override VideoClient ClientOf(IServiceProvider provider) => provider.GetRequiredService<FalClient>();

    protected override VideoClient NamedClientOf(IServiceProvider provider, string name) => provider.GetRequiredKeyedService<FalClient>(name);
}
