using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Refit;
using Reelwire.Contract.Tests.Conformance;
using Reelwire.Core;
using Reelwire.Fal;
using Reelwire.PublicRegistry.Tests.Resilience;
using Reelwire.Simulator;
using Reelwire.Simulator.Answers;

namespace Reelwire.PublicRegistry.Tests.Interfaces;

/// <summary>Whoever uses Refit pays once, as with the vendor's client; without the transport nothing is sent.</summary>
public sealed class RefitSafetyTests : IAsyncLifetime
{
    private const string SubmitOperation = "submit-seedance-v1-pro-image-to-video";

    private VendorSimulator _simulator = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _simulator = await VendorSimulator.StartAsync(new SimulatorOptions(), Token);

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_the_transport_a_submit_is_refused(bool hasSettings)
    {
        using var http = new HttpClient { BaseAddress = _simulator.FalQueue };
        var api = RestService.ForGenerated<IFalQueueApi>(http, hasSettings ? FalRefit.NewSettings() : new RefitSettings());

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => SubmitAsync(api));

        Assert.Contains("add the vendor's transport", Assert.IsType<PaidSendRefusedException>(exception.GetBaseException()).Message, StringComparison.Ordinal);
        AssertNothingWasBought();
    }

    [Fact]
    public async Task With_the_transport_and_settings_that_are_not_the_vendors_a_submit_is_refused()
    {
        await using var host = NewHost(_ => { }, new RefitSettings());

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => SubmitAsync(host.GetRequiredService<IFalQueueApi>()));

        Assert.IsType<PaidSendRefusedException>(exception.GetBaseException());
        AssertNothingWasBought();
    }

    [Fact]
    public async Task A_submit_is_accepted_and_its_task_can_be_read()
    {
        await using var host = NewHost(_ => { });
        var api = host.GetRequiredService<IFalQueueApi>();

        var submission = await SubmitAsync(api);

        Assert.Equal("IN_QUEUE", (await api.GetBytedanceStatusAsync(submission.RequestId!, cancellationToken: Token)).Status?.Value);
        Assert.Single(_simulator.Charges);
    }

    [Theory]
    [InlineData("retries")]
    [InlineData("retries with copies")]
    [InlineData("standard resilience")]
    public async Task No_handler_makes_a_second_submit(string handler)
    {
        _simulator.Script(VendorHost.FalQueue, SubmitOperation, SimulatedAnswer.Json(503, "{}") with { Accept = true });
        await using var host = NewHost(builder => Add(builder, handler));

        var exception = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => SubmitAsync(host.GetRequiredService<IFalQueueApi>()));

        Assert.Equal((BillingImpact.MayBeBilled, HttpStatusCode.ServiceUnavailable), (exception.Billing, exception.StatusCode));
        Assert.Single(_simulator.Charges);
    }

    [Fact]
    public async Task A_refusal_is_Refits_exception_without_the_key()
    {
        _simulator.Script(VendorHost.FalQueue, SubmitOperation, SimulatedAnswer.Json(422, """{"detail":"no"}"""));
        await using var host = NewHost(_ => { });

        var exception = await Assert.ThrowsAsync<ApiException>(() => SubmitAsync(host.GetRequiredService<IFalQueueApi>()));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, exception.StatusCode);
        Assert.Null(exception.RequestMessage.Headers.Authorization);
        Assert.Empty(_simulator.Charges);
    }

    private static Task<QueueSubmission> SubmitAsync(IFalQueueApi api) => api.SubmitSeedanceV1ProImageToVideoAsync(
        new() { Prompt = "She smiles", ImageUrl = MediaInput.FromBytes(Png.OfSize(640, 480, 100_000)) }, cancellationToken: Token);

    private static void Add(IHttpClientBuilder builder, string handler)
    {
        if (handler == "standard resilience")
        {
            builder.AddStandardResilienceHandler(UploadResilience.Configure);
        }
        else
        {
            builder.AddHttpMessageHandler(() => new NaiveRetryHandler(copies: handler == "retries with copies"));
        }
    }

    private void AssertNothingWasBought()
    {
        Assert.Empty(_simulator.Charges);
        Assert.DoesNotContain(_simulator.Requests, request => request.Status is not null);
    }

    private ServiceProvider NewHost(Action<IHttpClientBuilder> configure, RefitSettings? settings = null)
    {
        var services = new ServiceCollection();
        var builder = services.AddRefitGeneratedClient<IFalQueueApi>(settings ?? FalRefit.NewSettings())
            .ConfigureHttpClient(http => http.BaseAddress = _simulator.FalQueue)
            .AddFalTransport(options =>
            {
                options.ApiKey = "a-good-key";
                options.QueueAddress = _simulator.FalQueue;
            });
        configure(builder);
        return services.BuildServiceProvider();
    }
}
