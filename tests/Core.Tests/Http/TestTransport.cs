using Microsoft.Extensions.Logging.Abstractions;

namespace Reelwire.Core.Tests.Http;

/// <summary>A transport over a guarded fake connection.</summary>
internal static class TestTransport
{
    public const string Key = "canary-key-5f1d";

    /// <summary>For tests of a single attempt.</summary>
    public static RetryOptions Once => new() { Submits = 0, Reads = 0 };

    public static ApiTransport Over(HttpMessageHandler network, VirtualTime? time = null, TransportOptions? options = null, RetryOptions? retries = null, Func<HttpMessageHandler, HttpMessageHandler>? host = null)
    {
        HttpMessageHandler guarded = new PaidSendGuard(network);
        var http = new HttpMessageInvoker(host is null ? guarded : host(guarded));
        return Over(http, new FixedApiKey(Key), options, retries, time);
    }

    public static ApiTransport Over(HttpMessageInvoker http, IApiKeyProvider keys, TransportOptions? options = null, RetryOptions? retries = null, VirtualTime? time = null)
    {
        var address = new Uri("https://api.acme.example/v1/");
        time ??= new VirtualTime();
        return new ApiTransport(new ApiHost(http, defaults: null, address, new ApiKeyHeader(TestVendor.Profile, keys), new RequestBudget([], time).Of("test")), TestVendor.Profile, options ?? new TransportOptions(), retries ?? Once, new BackgroundReads(), NullLogger.Instance, new VendorTelemetry(TestVendor.Profile, meters: null, time));
    }

    public static Task<TestResponse> SubmitAsync(this ApiTransport transport, TestRequest request, CancellationToken cancellationToken) =>
        transport.SendAsync(new ApiRequest(HttpMethod.Post, "submit-test", new RequestPath().Literal("/tasks")) { IsPaid = true }, request, TestJson.Default.TestRequest, TestJson.Default.TestResponse, cancellationToken);

    public static Task<TestResponse> ListAsync(this ApiTransport transport, CancellationToken cancellationToken) =>
        transport.SendAsync(new ApiRequest(HttpMethod.Get, "list-test", new RequestPath().Literal("/tasks")) { IsRepeated = true }, TestJson.Default.TestResponse, cancellationToken);

    public static Task<TestResponse> ReadAsync(this ApiTransport transport, CancellationToken cancellationToken) =>
        transport.SendAsync(new ApiRequest(HttpMethod.Get, "get-test", new RequestPath().Literal("/tasks/1")), TestJson.Default.TestResponse, cancellationToken);
}
