using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Reelwire.Core;

namespace Reelwire.AspNetCore.Tests.Problems;

/// <summary>What a host's caller is answered, through Kestrel.</summary>
public sealed class ProblemTests
{
    private const string Planted = "planted-secret";

    private static readonly TaskHandle s_handle = new("acme", "model", "t-1", DateTimeOffset.UnixEpoch);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<ReelwireException, int, string> Exceptions => new()
    {
        { new RequestInvalidException(Planted, Details(BillingImpact.NotBilled), [new RequestFault("prompt", "is too long")]), 400, "no" },
        { new RequestInvalidException(Planted, Details(BillingImpact.NotBilled, 422), [new RequestFault("prompt", Planted)]), 400, "no" },
        { new OutOfCreditsException(Planted, Details(BillingImpact.NotBilled, 403)), 402, "no" },
        { new TaskLostException(Planted, Details(BillingImpact.MayBeBilled, 404), new InvalidOperationException(Planted)), 410, "unknown" },
        { new ResultExpiredException(Planted, Details(BillingImpact.Billed)), 410, "yes" },
        { new ContentRefusedException(Planted, Details(BillingImpact.NotBilled, 400)), 422, "no" },
        { new RateLimitedException(Planted, Details(BillingImpact.NotBilled, 429)), 429, "no" },
        { new ApiKeyRejectedException(Planted, Details(BillingImpact.NotBilled, 401)), 502, "no" },
        { new SubmitOutcomeUnknownException(Planted, Details(BillingImpact.MayBeBilled), new SubmitEvidence(1, 1, null, DateTimeOffset.UnixEpoch)), 502, "unknown" },
        { new TaskFailedException(Planted, Details(BillingImpact.MayBeBilled), Planted), 502, "unknown" },
        { new ResponseUnreadableException(Planted, Details(BillingImpact.Billed)), 502, "yes" },
        { new VendorErrorException(Planted, Details(BillingImpact.NotBilled, 500)), 502, "no" },
        { new ResultMissingException(Planted, Details(BillingImpact.Billed)), 502, "yes" },
        { new DownloadFailedException(Planted, Details(BillingImpact.Billed), new IOException(Planted)), 502, "yes" },
        { new ConnectionFailedException(Planted, Details(BillingImpact.NotBilled)), 503, "no" },
        { new WaitTimeoutException(Planted, Details(BillingImpact.Billed)), 504, "yes" },
    };

    [Theory]
    [MemberData(nameof(Exceptions))]
    public async Task Each_exception_has_its_status_and_says_what_was_charged(ReelwireException exception, int status, string charged)
    {
        var (response, text) = await ThrowAsync(exception);

        using var problem = JsonDocument.Parse(text);
        Assert.Equal((status, "application/problem+json"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Equal((charged, "acme", "model"), (Text(problem, "charged"), Text(problem, "vendor"), Text(problem, "operation")));
        Assert.NotEmpty(Text(problem, "title")!);
        Assert.DoesNotContain(Planted, text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_exception_of_the_family_is_left_out() => Assert.Equal(
        typeof(ReelwireException).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(ReelwireException))).Select(type => type.Name).Order(StringComparer.Ordinal),
        Exceptions.Select(row => row.Data.Item1.GetType().Name).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public async Task Limits_that_a_request_breaks_are_told_by_member()
    {
        var (_, text) = await ThrowAsync(new RequestInvalidException(Planted, Details(BillingImpact.NotBilled), [new("prompt", "is required"), new("seed", "must be at least 0"), new("seed", "must be odd")]));

        using var problem = JsonDocument.Parse(text);
        Assert.Equal("""{"prompt":["is required"],"seed":["must be at least 0","must be odd"]}""", problem.RootElement.GetProperty("errors").GetRawText());
    }

    [Fact]
    public async Task A_wait_that_the_vendor_asks_for_is_passed_on_in_whole_seconds()
    {
        var (response, _) = await ThrowAsync(new RateLimitedException(Planted, Details(BillingImpact.NotBilled, 429) with { RetryAfter = TimeSpan.FromSeconds(1.2) }));

        Assert.Equal(TimeSpan.FromSeconds(2), response.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task The_handle_of_a_task_is_told()
    {
        var (_, text) = await ThrowAsync(new WaitTimeoutException(Planted, Details(BillingImpact.Billed) with { Handle = s_handle }));

        using var problem = JsonDocument.Parse(text);
        Assert.Equal(s_handle.ToString(), Text(problem, "task"));
    }

    [Fact]
    public async Task A_submit_that_nobody_waited_for_may_be_charged()
    {
        var (response, text) = await ThrowAsync(new SubmitCancelledException<TaskHandle>("Acme", "submit", new SubmitEvidence(1, 1, null, DateTimeOffset.UnixEpoch), Task.FromResult(s_handle), CancellationToken.None));

        using var problem = JsonDocument.Parse(text);
        Assert.Equal((HttpStatusCode.GatewayTimeout, "unknown"), (response.StatusCode, Text(problem, "charged")));
    }

    [Fact]
    public async Task Other_exceptions_are_left_to_the_host()
    {
        var (response, text) = await ThrowAsync(new InvalidOperationException(Planted));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.DoesNotContain("charged", text, StringComparison.Ordinal);
    }

    private static ErrorDetails Details(BillingImpact billing, int? status = null) =>
        new() { Vendor = "acme", Operation = "model", Billing = billing, StatusCode = (HttpStatusCode?)status, VendorMessage = Planted, VendorCode = Planted };

    private static string? Text(JsonDocument problem, string member) => problem.RootElement.GetProperty(member).GetString();

    private static async Task<(HttpResponseMessage Response, string Text)> ThrowAsync(Exception exception)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore().AddReelwireProblemDetails();
        await using var application = builder.Build();
        application.UseExceptionHandler();
        application.Run(_ => throw exception);
        await application.StartAsync(Token);
        using var client = new HttpClient();
        var response = await client.GetAsync(application.Urls.Single(), Token);
        return (response, await response.Content.ReadAsStringAsync(Token));
    }
}
