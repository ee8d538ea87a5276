namespace Reelwire.Core.Tests.Http;

/// <summary>A transport over a guarded fake connection.</summary>
internal static class TestTransport
{
    public const string Key = "canary-key-5f1d";

    public static ApiTransport Over(HttpMessageHandler network, VirtualTime? time = null, TransportOptions? options = null, Func<HttpMessageHandler, HttpMessageHandler>? host = null)
    {
        HttpMessageHandler guarded = new PaidSendGuard(network);
        var http = new HttpClient(host is null ? guarded : host(guarded)) { Timeout = Timeout.InfiniteTimeSpan };
        return new ApiTransport(http, TestVendor.Profile, new Uri("https://api.acme.example/v1/"), Key, options ?? new TransportOptions(), time ?? new VirtualTime());
    }

    public static Task<TestResponse> SubmitAsync(this ApiTransport transport, TestRequest request, CancellationToken cancellationToken) =>
        transport.SendAsync(new ApiRequest(HttpMethod.Post, "submit-test", "/tasks") { IsPaid = true }, request, TestJson.Default.TestRequest, TestJson.Default.TestResponse, cancellationToken);

    public static Task<TestResponse> ReadAsync(this ApiTransport transport, CancellationToken cancellationToken) =>
        transport.SendAsync(new ApiRequest(HttpMethod.Get, "get-test", "/tasks/1"), TestJson.Default.TestResponse, cancellationToken);
}
