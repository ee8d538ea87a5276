using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Reelwire.Core;
using Reelwire.Simulator.Answers;

namespace Reelwire.Contract.Tests.Conformance;

/// <content>Where the key comes from, and whose it is.</content>
public abstract partial class VendorConformance
{
    private readonly List<string> _sentKeys = [];

    [Fact]
    public async Task Two_accounts_stand_side_by_side()
    {
        await using var host = NewHost((services, builder) =>
        {
            RecordKeys(builder);
            RecordKeys(AddNamed(services, "studio", Address, options => Configure(options, only => only.ApiKey = "studio-key")));
            RecordKeys(AddNamed(services, "agency", Address, options => Configure(options, only => only.ApiKey = "agency-key")));
        });

        await SubmitAsync(NamedClientOf(host, "agency"));
        await SubmitAsync(ClientOf(host));
        await SubmitAsync(NamedClientOf(host, "studio"));

        Assert.Equal(["agency-key", Key, "studio-key"], _sentKeys);
        Assert.Same(NamedClientOf(host, "studio"), NamedClientOf(host, "studio"));
    }

    [Fact]
    public async Task A_named_account_is_configured_from_a_section_of_its_own()
    {
        var services = new ServiceCollection();
        RecordKeys(AddNamed(services, "studio", Section(("ApiKey", "studio-key"), (AddressOption, Address.AbsoluteUri))));
        await using var host = services.BuildServiceProvider();

        await SubmitAsync(NamedClientOf(host, "studio"));

        Assert.Equal(["studio-key"], _sentKeys);
    }

    [Fact]
    public async Task A_named_account_sends_a_paid_request_once_too()
    {
        _simulator.Script(Host, SubmitOperation, SimulatedAnswer.Json(503, "{}") with { Accept = true });
        await using var host = NewHost((services, _) =>
            AddNamed(services, "studio", Address, options => Configure(options, null)).AddHttpMessageHandler(() => new NaiveRetryHandler(copies: false)));

        AssertOneCharge(await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => SubmitAsync(NamedClientOf(host, "studio"))));
    }

    [Fact]
    public async Task The_environments_key_is_taken_when_none_is_configured()
    {
        using var environment = new EnvironmentVariable(KeyVariable, "key-of-the-environment");
        var services = new ServiceCollection();
        RecordKeys(Add(services, Section((AddressOption, Address.AbsoluteUri))));
        await using var host = services.BuildServiceProvider();

        await SubmitAsync(ClientOf(host));
        await using (var client = NewClient(options => options.ApiKey = null, Recording()))
        {
            await SubmitAsync(client);
        }

        Assert.Equal(["key-of-the-environment", "key-of-the-environment"], _sentKeys);
    }

    [Fact]
    public async Task A_configured_key_has_precedence_over_the_environments()
    {
        using var environment = new EnvironmentVariable(KeyVariable, "key-of-the-environment");
        await using var host = NewHost((_, builder) => RecordKeys(builder));

        await SubmitAsync(ClientOf(host));

        Assert.Equal([Key], _sentKeys);
    }

    [Fact]
    public async Task A_named_account_never_takes_the_environments_key()
    {
        using var environment = new EnvironmentVariable(KeyVariable, "key-of-the-environment");
        var services = new ServiceCollection();
        Add(services, Section((AddressOption, Address.AbsoluteUri)));
        AddNamed(services, "studio", Address, _ => { });
        await using var host = services.BuildServiceProvider();
        Assert.NotNull(ClientOf(host));

        var exception = Assert.Throws<OptionsValidationException>(() => NamedClientOf(host, "studio"));

        Assert.Contains("ApiKey is missing", exception.Message, StringComparison.Ordinal);
        Assert.Throws<OptionsValidationException>(() => host.GetRequiredService<IStartupValidator>().Validate());
    }

    [Fact]
    public async Task A_host_without_a_key_is_told_where_one_may_stand()
    {
        using var environment = new EnvironmentVariable(KeyVariable, null);
        var services = new ServiceCollection();
        Add(services, Section((AddressOption, Address.AbsoluteUri)));
        await using var host = services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(() => host.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(KeyVariable, Assert.Single(exception.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_is_rotated_while_the_client_lives()
    {
        var keys = new RotatingKeys();
        await using var client = NewClient(
            options =>
            {
                options.ApiKey = null;
                options.UseApiKeys(keys);
            },
            Recording());

        var task = await SubmitAsync(client);
        keys.Key = "rotated-key";
        await task.RefreshAsync(Token);

        Assert.Equal([Key, "rotated-key"], _sentKeys);
    }

    [Fact]
    public void A_key_and_a_provider_exclude_each_other()
    {
        var exception = Assert.Throws<ArgumentException>(() => NewClient(options => options.UseApiKeys(new RotatingKeys())));

        Assert.Contains("UseApiKeys", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_key_is_not_shown()
    {
        _simulator.Script(Host, SubmitOperation, SimulatedAnswer.Json((int)HttpStatusCode.Unauthorized, "{}"));
        await using var client = NewClient();

        var exception = await Assert.ThrowsAsync<ApiKeyRejectedException>(() => SubmitAsync(client));

        Assert.DoesNotContain(Key, exception.ToString(), StringComparison.Ordinal);
    }

    private void RecordKeys(IHttpClientBuilder builder) => builder.AddHttpMessageHandler(() => new SentKeys(KeyHeader, _sentKeys));

    private SentKeys Recording() => new(KeyHeader, _sentKeys) { InnerHandler = new SocketsHttpHandler { UseProxy = false } };

    private sealed class RotatingKeys : IApiKeyProvider
    {
        public string Key { get; set; } = VendorConformance.Key;

        public ValueTask<string> GetKeyAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Key);
    }
}
