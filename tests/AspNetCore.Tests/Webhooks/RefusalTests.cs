using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Reelwire.AspNetCore.Tests.Hosts;
using Reelwire.Core;

namespace Reelwire.AspNetCore.Tests.Webhooks;

/// <summary>What is no webhook, at the address of a task that somebody waits for.</summary>
public sealed class RefusalTests : IAsyncLifetime
{
    private Stage _stage = null!;
    private GenerationTask _task = null!;
    private Task _wait = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Address => _stage.Host.Addresses[0];

    private string Body => $$"""{"task_id":"{{_task.Handle.TaskId}}","status":"COMPLETED","generated":[]}""";

    public async ValueTask InitializeAsync()
    {
        _stage = await Stage.StartAsync();
        _task = await _stage.SubmitToFreepikAsync();
        _wait = _task.WaitForOutputUrlsAsync(Token);
    }

    /// <summary>None of these tests lets any time pass, so whatever was looked at was woken.</summary>
    public async ValueTask DisposeAsync()
    {
        Assert.Equal((TaskState.Queued, 0, false), (_task.LastUpdate.State, _stage.Host.Looks, _wait.IsCompleted));
        Assert.Equal(1, _stage.Host.Counts.Total);
        await _stage.DisposeAsync();
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("HEAD")]
    public async Task Another_method_gets_405(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Address);
        using var client = new HttpClient();
        using var response = await client.SendAsync(request, Token);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "POST"), (response.StatusCode, Assert.Single(response.Content.Headers.Allow)));
        Assert.Equal(1, _stage.Host.Counts["freepik wrong_method"]);
    }

    [Theory]
    [InlineData("AAAA")]
    [InlineData("x")]
    [InlineData("%C3%BF")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public Task A_token_that_was_made_up_gets_404(string token) =>
        RefusedAsync(HttpStatusCode.NotFound, "unknown_token", () => _stage.Host.PostAsync(Address[..(Address.LastIndexOf('/') + 1)] + token, Body, Signed()));

    [Fact]
    public Task A_token_with_one_letter_changed_gets_404() =>
        RefusedAsync(HttpStatusCode.NotFound, "unknown_token", () => _stage.Host.PostAsync(Address[..^20] + (Address[^20] == 'A' ? 'B' : 'A') + Address[^19..], Body, Signed()));

    [Fact]
    public async Task A_token_of_another_vendor_gets_404()
    {
        await _stage.SubmitToFalAsync();
        await RefusedAsync(HttpStatusCode.NotFound, "unknown_token", () => _stage.Host.PostAsync(_stage.Host.Addresses[1].Replace("/fal/", "/freepik/", StringComparison.Ordinal), Body, Signed()));
    }

    [Theory]
    [InlineData("text/plain", null)]
    [InlineData("application/x-www-form-urlencoded", null)]
    [InlineData(null, null)]
    [InlineData("application/json", "gzip")]
    public Task What_is_not_plain_JSON_by_its_headers_gets_415(string? contentType, string? encoding) => RefusedAsync(HttpStatusCode.UnsupportedMediaType, "wrong_content_type", () =>
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body));
        content.Headers.ContentType = contentType is null ? null : new MediaTypeHeaderValue(contentType);
        if (encoding is not null)
        {
            content.Headers.ContentEncoding.Add(encoding);
        }

        return SendAsync(content);
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task A_body_above_the_limit_gets_413_whether_it_tells_its_length_or_not(bool tellsLength) => RefusedAsync(HttpStatusCode.RequestEntityTooLarge, "too_large", () =>
    {
        var content = new ByteArrayContent(new byte[(1024 * 1024) + 1]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return SendAsync(content, !tellsLength);
    });

    [Fact]
    public Task One_of_the_limits_length_is_read() => RefusedAsync(HttpStatusCode.Forbidden, "wrong_signature", () =>
    {
        var content = new ByteArrayContent(new byte[1024 * 1024]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return SendAsync(content);
    });

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{}")]
    [InlineData("""{"task_id":17}""")]
    [InlineData("""{"task_id":""}""")]
    [InlineData("""{"task_id":"a b"}""")]
    [InlineData("""{"task_id":"\ud800"}""")]
    [InlineData("""{"\ud800":1,"task_id":"x"}""")]
    [InlineData("""{"task_id":"x","task_id":"y"}""")]
    [InlineData("""{"data":{"id":"x"}}""")]
    public Task A_signed_body_that_names_no_task_gets_400(string body) =>
        RefusedAsync(HttpStatusCode.BadRequest, "malformed", () => _stage.Host.PostAsync(Address, body, FreepikSignature.Headers(_stage.Host.Clock.GetUtcNow(), body)));

    [Fact]
    public Task One_that_names_another_task_gets_403()
    {
        const string Body = """{"task_id":"another","status":"COMPLETED"}""";
        return RefusedAsync(HttpStatusCode.Forbidden, "wrong_task", () => _stage.Host.PostAsync(Address, Body, FreepikSignature.Headers(_stage.Host.Clock.GetUtcNow(), Body)));
    }

    [Theory]
    [InlineData("webhook-id")]
    [InlineData("webhook-timestamp")]
    [InlineData("webhook-signature")]
    public Task One_without_a_header_of_the_signature_gets_403(string missing) =>
        RefusedAsync(HttpStatusCode.Forbidden, "wrong_signature", () => _stage.Host.PostAsync(Address, Body, Signed().Where(header => header.Name != missing)));

    [Theory]
    [InlineData("webhook-id", "msg-2")]
    [InlineData("webhook-timestamp", "1767225601")]
    [InlineData("webhook-timestamp", "-1")]
    [InlineData("webhook-timestamp", "99999999999999999999")]
    [InlineData("webhook-signature", "v1,")]
    [InlineData("webhook-signature", "v1")]
    [InlineData("webhook-signature", "v1,???")]
    [InlineData("webhook-signature", "v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public Task One_with_a_changed_header_gets_403(string name, string value) =>
        RefusedAsync(HttpStatusCode.Forbidden, "wrong_signature", () => _stage.Host.PostAsync(Address, Body, Signed().Select(header => header.Name == name ? (name, value) : header)));

    [Fact]
    public Task One_with_a_changed_body_gets_403() => RefusedAsync(HttpStatusCode.Forbidden, "wrong_signature", () => _stage.Host.PostAsync(Address, Body + " ", Signed()));

    [Theory]
    [InlineData(-301)]
    [InlineData(301)]
    [InlineData(-1_000_000)]
    public Task One_signed_at_another_time_gets_403(int seconds) =>
        RefusedAsync(HttpStatusCode.Forbidden, "out_of_time", () => _stage.Host.PostAsync(Address, Body, FreepikSignature.Headers(_stage.Host.Clock.GetUtcNow().AddSeconds(seconds), Body)));

    private (string Name, string Value)[] Signed() => FreepikSignature.Headers(_stage.Host.Clock.GetUtcNow(), Body);

    private async Task RefusedAsync(HttpStatusCode status, string outcome, Func<Task<HttpStatusCode>> post)
    {
        Assert.Equal(status, await post());
        _stage.Host.Clock.Advance(TimeSpan.Zero);
        Assert.Equal(1, _stage.Host.Counts[$"freepik {outcome}"]);
    }

    private async Task<HttpStatusCode> SendAsync(HttpContent content, bool isChunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = content };
        request.Headers.TransferEncodingChunked = isChunked;
        foreach (var (name, value) in Signed())
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await _stage.Host.SendAsync(request);
    }
}
