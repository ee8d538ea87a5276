using System.Net;
using Reelwire.AimlApi;
using Reelwire.Core;
using Reelwire.Fal;
using Reelwire.Freepik;
using Reelwire.Novita;

namespace Reelwire.Contract.Tests.Errors;

/// <summary>The error bodies that the vendors really send, and what a caller makes of a submit that is answered with them: nothing was bought, by the vendor's own code and not by the status alone.</summary>
public sealed class ErrorBodyTests
{
    private const string Locked = "User is locked. Reason: ";

    /// <summary>Freepik: <c>{message}</c>, and the two shapes of problem+json that one page of its documentation shows.</summary>
    [Theory]
    [InlineData(400, """{"message":"Parameter 'duration' is not valid"}""", typeof(RequestInvalidException), "Parameter 'duration' is not valid")]
    [InlineData(400, """{"problem":{"message":"Not valid.","invalid_params":[{"name":"duration","reason":"5 or 10"},{"name":"image","reason":"too small"}]}}""", typeof(RequestInvalidException), "Not valid.", "duration: 5 or 10", "image: too small")]
    [InlineData(400, """{"message":"Not valid.","invalid_params":[{"name":"duration","reason":"5 or 10"},{"name":"image","reason":"too small"}]}""", typeof(RequestInvalidException), "Not valid.", "duration: 5 or 10", "image: too small")]
    [InlineData(400, """{"message":"Not valid.","invalid_params":[{},"duration"]}""", typeof(RequestInvalidException), "Not valid.", "_: is not valid", "_: is not valid")]
    [InlineData(400, """{"problem":"Not valid.","invalid_params":"duration"}""", typeof(RequestInvalidException), null)]
    [InlineData(400, """{"message":"Not valid.","invalid_params":null}""", typeof(RequestInvalidException), "Not valid.")]
    [InlineData(401, """{"message":"Invalid API key"}""", typeof(ApiKeyRejectedException), "Invalid API key")]
    [InlineData(401, """{"message":"Missing API key"}""", typeof(ApiKeyRejectedException), "Missing API key")]
    [InlineData(402, """{"message":"Payment required"}""", typeof(OutOfCreditsException), "Payment required")]
    [InlineData(403, """{"message":"Forbidden"}""", typeof(ApiKeyRejectedException), "Forbidden")]
    [InlineData(404, """{"message":"Not found"}""", typeof(VendorErrorException), "Not found")]
    [InlineData(429, """{"message":"Too many requests"}""", typeof(RateLimitedException), "Too many requests")]
    public Task Freepik_is_read(int status, string body, Type expected, string? message, params string[] faults) =>
        AssertReadAsync(Freepik, status, body, expected, null, message, faults);

    /// <summary>fal.ai: a list of findings, each with the path of a member; or a text. A locked account is told by its words, since there is no code for it.</summary>
    [Theory]
    [InlineData(422, """{"detail":[{"loc":["body","image_url"],"msg":"Too small.","type":"image_too_small"}]}""", typeof(RequestInvalidException), "image_too_small", "Too small.", "image_url: Too small.")]
    [InlineData(422, """{"detail":[{"loc":["body","loras",0,"path"],"msg":"No.","type":"file_download_error"},{"loc":["body","seed"],"type":"one_of"}]}""", typeof(RequestInvalidException), "file_download_error", "No.", "loras[0].path: No.", "seed: is not valid")]
    [InlineData(422, """{"detail":[{"loc":["body"],"msg":"Field required","type":"missing"}]}""", typeof(RequestInvalidException), "missing", "Field required", "body: Field required")]
    [InlineData(422, """{"detail":[{"loc":[],"msg":"No."},{"loc":"body","msg":"No."},{"msg":"No."},"No."]}""", typeof(RequestInvalidException), null, "No.", "_: No.", "_: No.", "_: No.", "_: is not valid")]
    [InlineData(422, """{"detail":[{"loc":["body","prompt"],"msg":"Refused.","type":"content_policy_violation"}]}""", typeof(ContentRefusedException), "content_policy_violation", "Refused.")]
    [InlineData(422, """{"detail":[{"loc":["body","seed"],"msg":"No.","type":"one_of"},{"loc":["body","prompt"],"msg":"Refused.","type":"content_policy_violation"}]}""", typeof(ContentRefusedException), "content_policy_violation", "Refused.")]
    [InlineData(422, """{"detail":[]}""", typeof(RequestInvalidException), null, "[]")]
    [InlineData(401, """{"detail":"Invalid key"}""", typeof(ApiKeyRejectedException), null, "Invalid key")]
    [InlineData(403, """{"detail":"Forbidden","error_type":"forbidden"}""", typeof(ApiKeyRejectedException), "forbidden", "Forbidden")]
    [InlineData(403, $$"""{"detail":"{{Locked}}Exhausted balance. Top up your balance at fal.ai/dashboard/billing."}""", typeof(OutOfCreditsException), null, Locked + "Exhausted balance. Top up your balance at fal.ai/dashboard/billing.")]
    [InlineData(403, $$"""{"detail":"{{Locked}}Admin lock. Please contact support@fal.ai"}""", typeof(ApiKeyRejectedException), null, Locked + "Admin lock. Please contact support@fal.ai")]
    [InlineData(404, """{"detail":"Not found"}""", typeof(VendorErrorException), null, "Not found")]
    [InlineData(429, """{"detail":"Slow down","error_type":"concurrent_requests_limit"}""", typeof(RateLimitedException), "concurrent_requests_limit", "Slow down")]
    public async Task Fal_is_read(int status, string body, Type expected, string? code, string? message, params string[] faults)
    {
        var failure = await AssertReadAsync(Fal, status, body, expected, code, message, faults);

        // A finding is the model's last word; a text is the queue's, which may say something else later.
        Assert.Equal(body.StartsWith("""{"detail":[{""", StringComparison.Ordinal), failure.Details.IsFinal);
    }

    /// <summary>Novita: the reason decides. A wrong key is a 403, an empty balance a 400.</summary>
    [Theory]
    [InlineData(403, "INVALID_API_KEY", typeof(ApiKeyRejectedException))]
    [InlineData(400, "MISSING_API_KEY", typeof(ApiKeyRejectedException))]
    [InlineData(400, "BILLING_AUTH_FAILED", typeof(ApiKeyRejectedException))]
    [InlineData(400, "FEATURE_NOT_ALLOWED", typeof(ApiKeyRejectedException))]
    [InlineData(400, "API_NOT_ALLOWED", typeof(ApiKeyRejectedException))]
    [InlineData(400, "NEED_REAL_NAME_VERIFY", typeof(ApiKeyRejectedException))]
    [InlineData(400, "BILLING_BALANCE_NOT_ENOUGH", typeof(OutOfCreditsException))]
    [InlineData(403, "BILLING_BALANCE_NOT_ENOUGH", typeof(OutOfCreditsException))]
    [InlineData(400, "ANONYMOUS_ACCESS_QUOTA_EXCEEDS", typeof(OutOfCreditsException))]
    [InlineData(400, "ILLEGAL_PROMPT", typeof(ContentRefusedException))]
    [InlineData(400, "ILLEGAL_IMAGE_CONTENT", typeof(ContentRefusedException))]
    [InlineData(400, "RATE_LIMIT_EXCEEDED", typeof(RateLimitedException))]
    [InlineData(400, "API_NOT_FOUND", typeof(VendorErrorException))]
    [InlineData(400, "TASK_NOT_FOUND", typeof(VendorErrorException))]
    [InlineData(400, "INVALID_REQUEST_BODY", typeof(RequestInvalidException))]
    [InlineData(400, "IMAGE_NO_FACE_DETECTED", typeof(RequestInvalidException))]
    [InlineData(413, "IMAGE_FILE_EXCEEDS_MAX_SIZE", typeof(RequestInvalidException))]
    [InlineData(415, "INVALID_IMAGE_FORMAT", typeof(RequestInvalidException))]
    [InlineData(403, "A_REASON_OF_TOMORROW", typeof(ApiKeyRejectedException))]
    public Task Novita_is_read(int status, string reason, Type expected) => AssertReadAsync(
        Novita, status, $$$"""{"code":{{{status}}},"reason":"{{{reason}}}","message":"Told so.","metadata":{"k":"v"}}""", expected, reason, "Told so.");

    /// <summary>AI/ML API: the status decides, and a 403 says that the credits are used up.</summary>
    [Theory]
    [InlineData(400, typeof(RequestInvalidException))]
    [InlineData(401, typeof(ApiKeyRejectedException))]
    [InlineData(402, typeof(OutOfCreditsException))]
    [InlineData(403, typeof(OutOfCreditsException))]
    [InlineData(404, typeof(VendorErrorException))]
    [InlineData(410, typeof(VendorErrorException))]
    [InlineData(429, typeof(RateLimitedException))]
    public async Task AimlApi_is_read(int status, Type expected)
    {
        var failure = await AssertReadAsync(
            AimlApi, status, $$"""{"message":"Told so.","path":"/v2/video/generations","requestId":"r-1","statusCode":"{{status}}","timestamp":"2026-01-02T03:04:05.678Z"}""", expected, null, "Told so.");

        Assert.Equal("r-1", failure.Details.RequestId);
    }

    /// <summary>A proxy's page, or nothing at all, in the place of the vendor's body: the status alone must do.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"message":null,"detail":null,"reason":null,"problem":null}""")]
    [InlineData("[]")]
    [InlineData("\"Forbidden\"")]
    [InlineData("<html>Forbidden</html>")]
    public async Task A_body_that_is_not_the_vendors_is_no_obstacle(string body)
    {
        await AssertReadAsync(Freepik, 403, body, typeof(ApiKeyRejectedException), null, null);
        await AssertReadAsync(Fal, 403, body, typeof(ApiKeyRejectedException), null, null);
        await AssertReadAsync(Novita, 403, body, typeof(ApiKeyRejectedException), null, null);
        await AssertReadAsync(AimlApi, 403, body, typeof(OutOfCreditsException), null, null);
    }

    private static async Task<ReelwireException> AssertReadAsync(Func<HttpMessageHandler, VideoClient> vendor, int status, string body, Type expected, string? code, string? message, params string[] faults)
    {
        using var client = vendor(new FixedAnswer((HttpStatusCode)status, body));

        var failure = await Assert.ThrowsAnyAsync<ReelwireException>(() => client.Models[0].SubmitAsync(
            new VideoPrompt { Prompt = "She smiles", Image = MediaInput.FromUri(new Uri("https://example.com/first.jpg")) }, TestContext.Current.CancellationToken));

        Assert.IsType(expected, failure);
        Assert.Equal((BillingImpact.NotBilled, (HttpStatusCode)status, code, message), (failure.Billing, failure.StatusCode, failure.VendorCode, failure.Details.VendorMessage));
        Assert.Contains(faults.Length > 1 ? $"({string.Join(", ", faults.Select(fault => fault.Split(':')[0]))})" : "", failure.Message, StringComparison.Ordinal);
        Assert.Equal(faults, (failure as RequestInvalidException)?.Faults.Select(fault => fault.ToString()) ?? []);
        return failure;
    }

    private static FreepikClient Freepik(HttpMessageHandler vendor) => new(Once(new FreepikOptions()), vendor);

    private static FalClient Fal(HttpMessageHandler vendor) => new(Once(new FalOptions()), vendor);

    private static NovitaClient Novita(HttpMessageHandler vendor) => new(Once(new NovitaOptions()), vendor);

    private static AimlApiClient AimlApi(HttpMessageHandler vendor) => new(Once(new AimlApiOptions()), vendor);

    // Waits would take their time here.
    private static TOptions Once<TOptions>(TOptions options)
        where TOptions : VideoClientOptions
    {
        (options.ApiKey, options.Retries.Submits) = ("a-good-key", 0);
        return options;
    }
}
