using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Reelwire.Core;
using Reelwire.Simulator.Answers;

namespace Reelwire.Contract.Tests.Conformance;

/// <content>In a host's container: one client, checked options, and no handler of the host makes a submit cost twice.</content>
public abstract partial class VendorConformance
{
    [Fact]
    public async Task A_host_gets_one_client_that_makes_videos()
    {
        await using var host = NewHost((_, _) => { });

        Assert.Same(ClientOf(host), ClientOf(host));
        Assert.Single(await (await SubmitAsync(ClientOf(host))).WaitForOutputUrlsAsync(Token));
        Assert.Single(_simulator.Charges);
    }

    [Fact]
    public async Task A_client_is_configured_from_a_section()
    {
        var services = new ServiceCollection();
        Add(services, Section(("ApiKey", "from-configuration"), (AddressOption, Address.AbsoluteUri), ("Polling:MaxInterval", "00:00:05"), ("Downloads:AllowLoopback", "true")));
        services.AddSingleton<TimeProvider>(_clock);
        await using var host = services.BuildServiceProvider();

        await (await SubmitAsync(ClientOf(host))).SaveAsync(Path.Combine(_folder.FullName, "video.mp4"), Token);

        Assert.Single(_simulator.Charges);
    }

    [Theory]
    [InlineData("ApiKey", "")]
    [InlineData("ApiKey", "a-key-with-its-line-break\n")]
    [InlineData("{address}", "http://api.example.com")]
    [InlineData("{address}", "https://api.example.com/?key=1")]
    [InlineData("{address}", "ftp://127.0.0.1")]
    [InlineData("Transport:CallTimeout", "00:00:00")]
    [InlineData("Transport:SubmitTimeout", "02:00:00")]
    [InlineData("Transport:MaxResponseBytes", "1")]
    [InlineData("Transport:ConnectTimeout", "00:02:00")]
    [InlineData("Transport:ConnectionLifetime", "00:00:01")]
    [InlineData("Retries:Submits", "4")]
    [InlineData("Retries:Reads", "11")]
    [InlineData("Retries:ReadTime", "00:00:00")]
    [InlineData("Retries:FirstDelay", "00:00:09")]
    [InlineData("Retries:MaxDelay", "00:02:00")]
    [InlineData("Retries:MaxRetryAfter", "00:11:00")]
    [InlineData("Polling:MinInterval", "00:00:00.001")]
    [InlineData("Polling:Deadline", "30.00:00:00")]
    [InlineData("Downloads:MaxBytes", "0")]
    [InlineData("Downloads:ConnectTimeout", "00:02:00")]
    [InlineData("Downloads:ConnectionLifetime", "00:00:01")]
    public async Task An_option_out_of_its_range_is_named(string option, string value)
    {
        var name = option.Replace("{address}", AddressOption, StringComparison.Ordinal);
        var services = new ServiceCollection();
        Add(services, name == "ApiKey" ? Section((name, value)) : Section(("ApiKey", Key), (name, value)));
        await using var host = services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(() => ClientOf(host));

        Assert.Contains(name.Split(':')[^1], Assert.Single(exception.Failures), StringComparison.Ordinal);
        Assert.Throws<OptionsValidationException>(() => host.GetRequiredService<IStartupValidator>().Validate());
    }

    [Theory]
    [InlineData("ApiKy")]
    [InlineData("Downloads:MaxByte")]
    [InlineData("Polling:Interval")]
    public async Task A_misspelt_option_is_named_and_not_ignored(string option)
    {
        var services = new ServiceCollection();
        Add(services, Section(("ApiKey", Key), (option, "1")));
        await using var host = services.BuildServiceProvider();

        var exception = Assert.Throws<InvalidOperationException>(() => host.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains($"'{option.Split(':')[^1]}'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_made_by_hand_names_an_option_out_of_its_range()
    {
        var exception = Assert.Throws<ArgumentException>(() => NewClient(options => options.ApiKey = ""));

        Assert.Contains("ApiKey", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task A_handler_that_sends_again_cannot_make_a_second_submit(bool copies, bool forAllClients)
    {
        _simulator.Script(Host, SubmitOperation, SimulatedAnswer.Json(503, "{}") with { Accept = true });
        await using var host = NewHostThatRetries(copies, forAllClients);

        var exception = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => SubmitAsync(ClientOf(host)));

        AssertOneCharge(exception);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, exception.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_handler_that_sends_again_after_a_lost_answer_cannot_make_a_second_submit(bool copies)
    {
        _simulator.Script(Host, SubmitOperation, SimulatedAnswer.Reset(ConnectionFate.ResetBeforeAnswer) with { Accept = true });
        await using var host = NewHostThatRetries(copies, forAllClients: false);

        AssertOneCharge(await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => SubmitAsync(ClientOf(host))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_handler_that_sends_again_hides_no_refusal(bool copies)
    {
        _simulator.Script(Host, SubmitOperation, SimulatedAnswer.Json(429, "{}") with { Headers = Headers("Retry-After", "61") });
        await using var host = NewHostThatRetries(copies, forAllClients: false);

        var exception = await Assert.ThrowsAsync<RateLimitedException>(() => SubmitAsync(ClientOf(host)));

        Assert.Equal((BillingImpact.NotBilled, TimeSpan.FromSeconds(61)), (exception.Billing, exception.Details.RetryAfter));
        Assert.Single(Submits);
        Assert.Empty(_simulator.Charges);
    }

    private void AssertOneCharge(SubmitOutcomeUnknownException exception)
    {
        Assert.Single(Submits);
        Assert.Single(_simulator.Charges);
        Assert.Equal(BillingImpact.MayBeBilled, exception.Billing);
    }

    private ServiceProvider NewHostThatRetries(bool copies, bool forAllClients) => NewHost((services, builder) =>
    {
        if (forAllClients)
        {
            services.ConfigureHttpClientDefaults(every => every.AddHttpMessageHandler(() => new NaiveRetryHandler(copies)));
        }
        else
        {
            builder.AddHttpMessageHandler(() => new NaiveRetryHandler(copies));
        }
    });

    private static IConfiguration Section(params (string Name, string Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(value => KeyValuePair.Create<string, string?>($"Vendor:{value.Name}", value.Value)))
        .Build()
        .GetSection("Vendor");
}
