using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;
using Reelwire.Core.Tests.Http;

namespace Reelwire.Core.Tests.Clients;

public sealed class VideoClientRegistrationTests
{
    private static readonly TestRequest s_request = new() { Prompt = "p" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_client_sends_through_the_hosts_primary_handler()
    {
        var network = FakeHandler.Answering(HttpStatusCode.OK, """{"task_id":"t-1"}""");
        await using var services = Services(builder => builder.ConfigurePrimaryHttpMessageHandler(() => network));

        var task = await services.GetRequiredService<TestClient>().SubmitTestAsync(s_request, Token);

        Assert.Equal("t-1", task.Handle.TaskId);
        Assert.Equal(1, network.Sends);
    }

    [Fact]
    public async Task A_retry_handler_of_the_host_sends_a_paid_request_once()
    {
        var network = FakeHandler.Answering(HttpStatusCode.ServiceUnavailable);
        await using var services = Services(builder => builder.ConfigurePrimaryHttpMessageHandler(() => network).AddHttpMessageHandler(() => new RetryHandler()));

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => services.GetRequiredService<TestClient>().SubmitTestAsync(s_request, Token));

        Assert.Equal(1, network.Sends);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Handlers_that_the_host_gives_all_its_clients_send_a_paid_request_once(bool before)
    {
        var network = FakeHandler.Answering(HttpStatusCode.ServiceUnavailable);
        void Defaults(IServiceCollection services) => services.ConfigureHttpClientDefaults(builder => builder.AddHttpMessageHandler(() => new RetryHandler()));
        await using var services = Services(
            builder => builder.ConfigurePrimaryHttpMessageHandler(() => network), before ? Defaults : null, before ? null : Defaults);

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => services.GetRequiredService<TestClient>().SubmitTestAsync(s_request, Token));

        Assert.Equal(1, network.Sends);
    }

    [Fact]
    public async Task A_filter_of_the_host_that_replaces_the_primary_handler_is_guarded_too()
    {
        var network = FakeHandler.Answering(HttpStatusCode.ServiceUnavailable);
        await using var services = Services(
            builder => builder.AddHttpMessageHandler(() => new RetryHandler()),
            before: host => host.AddSingleton<IHttpMessageHandlerBuilderFilter>(new ReplacingFilter(network)));

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => services.GetRequiredService<TestClient>().SubmitTestAsync(s_request, Token));

        Assert.Equal(1, network.Sends);
    }

    [Fact]
    public async Task A_primary_handler_of_the_host_loses_its_redirects()
    {
        using var primary = new SocketsHttpHandler { AllowAutoRedirect = true };
        await using var services = Services(builder => builder.ConfigurePrimaryHttpMessageHandler(() => primary));

        _ = services.GetRequiredService<TestClient>();

        Assert.False(primary.AllowAutoRedirect);
    }

    [Fact]
    public async Task Connections_live_as_long_as_the_options_say_and_their_handler_for_ever()
    {
        SocketsHttpHandler? primary = null;
        await using var services = Services(
            builder => builder.ConfigurePrimaryHttpMessageHandler((handler, _) => primary = (SocketsHttpHandler)handler),
            before: host => host.Configure<TestOptions>(options => (options.Transport.ConnectTimeout, options.Transport.ConnectionLifetime) = (TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(70))));

        _ = services.GetRequiredService<TestClient>();

        Assert.Equal((TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(70)), (primary!.ConnectTimeout, primary.PooledConnectionLifetime));
        Assert.Equal(Timeout.InfiniteTimeSpan, services.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>().Get("Reelwire.Acme").HandlerLifetime);
    }

    [Fact]
    public async Task Headers_and_version_of_the_hosts_client_are_sent_and_take_nothing_of_ours_away()
    {
        var network = FakeHandler.Answering(HttpStatusCode.OK, """{"task_id":"t-1"}""");
        await using var services = Services(builder => builder.ConfigurePrimaryHttpMessageHandler(() => network).ConfigureHttpClient(http =>
        {
            http.DefaultRequestVersion = HttpVersion.Version20;
            http.DefaultRequestHeaders.Add("x-tenant", "studio");
            http.DefaultRequestHeaders.Add("Authorization", "Bearer of-another");
        }));

        await services.GetRequiredService<TestClient>().SubmitTestAsync(s_request, Token);

        var request = Assert.Single(network.Requests);
        Assert.Equal(["studio"], request.Headers.GetValues("x-tenant"));
        Assert.Equal("Bearer key", request.Headers.Authorization!.ToString());
        Assert.Equal(HttpVersion.Version20, request.Version);
    }

    [Fact]
    public async Task Other_clients_of_the_host_are_left_alone()
    {
        var network = FakeHandler.Answering(HttpStatusCode.OK);
        await using var services = Services(_ => { }, services => services.AddHttpClient("other").ConfigurePrimaryHttpMessageHandler(() => network));
        using var content = new StringContent("{}");

        using var response = await services.GetRequiredService<IHttpClientFactory>().CreateClient("other").PostAsync(new Uri("https://other.example"), content, Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task The_named_client_of_the_package_sends_no_POST_of_anybody_else()
    {
        var network = FakeHandler.Answering(HttpStatusCode.OK);
        await using var services = Services(builder => builder.ConfigurePrimaryHttpMessageHandler(() => network));
        using var content = new StringContent("{}");

        await Assert.ThrowsAsync<PaidSendRefusedException>(
            () => services.GetRequiredService<IHttpClientFactory>().CreateClient("Reelwire.Acme").PostAsync(new Uri("https://api.acme.example"), content, Token));

        Assert.Equal(0, network.Sends);
    }

    [Fact]
    public void A_container_can_be_disposed_without_await()
    {
        var services = Services(_ => { });
        _ = services.GetRequiredService<TestClient>();

        services.Dispose();

        Assert.Throws<ObjectDisposedException>(() => services.GetRequiredService<TestClient>());
    }

    private static ServiceProvider Services(Action<IHttpClientBuilder> configure, Action<IServiceCollection>? before = null, Action<IServiceCollection>? after = null)
    {
        var services = new ServiceCollection();
        before?.Invoke(services);
        services.Configure<TestOptions>(options => options.ApiKey = "key");
        configure(services.AddVideoClient<TestClient, TestOptions>(TestVendor.Profile, name: null, (connection, _) => new TestClient(connection)));
        after?.Invoke(services);
        return services.BuildServiceProvider();
    }

    /// <summary>Puts its own primary handler in the place of any other, after all the others.</summary>
    private sealed class ReplacingFilter(HttpMessageHandler primaryHandler) : IHttpMessageHandlerBuilderFilter
    {
        public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
        {
            next(builder);
            builder.PrimaryHandler = primaryHandler;
        };
    }

    /// <summary>Sends everything three times.</summary>
    private sealed class RetryHandler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            for (var attempt = 1; attempt < 3; attempt++)
            {
                using var response = await base.SendAsync(request, cancellationToken);
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }
}
