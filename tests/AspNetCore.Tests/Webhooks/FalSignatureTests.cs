using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Reelwire.AspNetCore.Tests.Hosts;
using Reelwire.Core;
using Reelwire.Simulator.Webhooks;

namespace Reelwire.AspNetCore.Tests.Webhooks;

/// <summary>fal.ai's signature, checked by another library than the one it is made with.</summary>
public sealed class FalSignatureTests
{
    private static readonly byte[] s_simulatorsKey = System.Security.Cryptography.SHA256.HashData("simulator"u8);

    [Fact]
    public async Task One_that_is_signed_is_taken_and_the_keys_are_asked_for_once()
    {
        await using var stage = await StartAsync();
        var first = await stage.SubmitToFalAsync();
        var second = await stage.SubmitToFalAsync();

        Assert.Equal(HttpStatusCode.OK, await PostAsync(stage, 0, first, s_simulatorsKey));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(stage, 1, second, s_simulatorsKey));
        Assert.Single(stage.Simulator.Requests, request => request.Target.Contains("jwks", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_that_is_not_signed_is_refused()
    {
        await using var stage = await StartAsync();
        var task = await stage.SubmitToFalAsync();

        Assert.Equal(HttpStatusCode.Forbidden, await stage.Host.PostAsync(stage.Host.Addresses[0], Body(task)));
        Assert.Equal(1, stage.Host.Counts["fal wrong_signature"]);
    }

    [Fact]
    public async Task Without_a_verifier_the_token_is_enough()
    {
        await using var stage = await Stage.StartAsync();
        var task = await stage.SubmitToFalAsync();

        Assert.Equal(HttpStatusCode.OK, await stage.Host.PostAsync(stage.Host.Addresses[0], Body(task)));
        Assert.DoesNotContain(stage.Simulator.Requests, request => request.Target.Contains("jwks", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("X-Fal-Webhook-Request-Id", "another")]
    [InlineData("X-Fal-Webhook-User-Id", "another")]
    [InlineData("X-Fal-Webhook-Timestamp", "1767225601")]
    [InlineData("X-Fal-Webhook-Timestamp", "now")]
    [InlineData("X-Fal-Webhook-Signature", "00")]
    [InlineData("X-Fal-Webhook-Signature", "zz")]
    [InlineData("X-Fal-Webhook-Signature", null)]
    [InlineData("X-Fal-Webhook-User-Id", null)]
    public async Task One_with_a_changed_header_is_refused(string name, string? value)
    {
        await using var stage = await StartAsync();
        var task = await stage.SubmitToFalAsync();
        var headers = Sign(stage, task, s_simulatorsKey).Where(header => header.Name != name);

        var status = await stage.Host.PostAsync(stage.Host.Addresses[0], Body(task), value is null ? headers : headers.Append((name, value)));

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Equal(1, stage.Host.Counts["fal wrong_signature"]);
    }

    [Fact]
    public async Task One_with_a_changed_body_is_refused()
    {
        await using var stage = await StartAsync();
        var task = await stage.SubmitToFalAsync();

        Assert.Equal(HttpStatusCode.Forbidden, await stage.Host.PostAsync(stage.Host.Addresses[0], Body(task) + " ", Sign(stage, task, s_simulatorsKey)));
    }

    [Fact]
    public async Task New_keys_are_asked_for_when_none_fits_but_at_most_once_a_minute()
    {
        await using var stage = await StartAsync();
        var task = await stage.SubmitToFalAsync();
        int Asked() => stage.Simulator.Requests.Count(request => request.Target.Contains("jwks", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(stage, 0, task, new byte[32]));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(stage, 0, task, new byte[32]));
        Assert.Equal(1, Asked());

        stage.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(stage, 0, task, new byte[32]));
        Assert.Equal(2, Asked());
    }

    [Fact]
    public async Task Without_keys_nothing_is_taken_unchecked_and_fal_is_told_to_come_again()
    {
        await using var stage = await StartAsync(options => options.FalKeySet = new Uri("http://127.0.0.1:1/keys"));
        var task = await stage.SubmitToFalAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(stage, 0, task, s_simulatorsKey));
        Assert.Equal(1, stage.Host.Counts["fal keys_unavailable"]);
        Assert.Contains(stage.Host.Logs.Lines, line => line.StartsWith("304 ", StringComparison.Ordinal));
    }

    private static Task<Stage> StartAsync(Action<WebhookOptions>? options = null) => Stage.StartAsync(new HostSettings
    {
        Services = services => services.AddSingleton<IWebhookSignatureVerifier, BouncyCastleVerifier>(),
        Options = options ?? (_ => { }),
    });

    private static string Body(GenerationTask task) => $$$"""{"request_id":"{{{task.Handle.TaskId}}}","status":"OK","payload":{}}""";

    private static IEnumerable<(string Name, string Value)> Sign(Stage stage, GenerationTask task, byte[] key) =>
        new FalSigner(key).Sign(new WebhookMessage("id", task.Handle.TaskId, System.Text.Encoding.UTF8.GetBytes(Body(task))), stage.Host.Clock.GetUtcNow(), forged: false).Headers.Select(header => (header.Key, header.Value));

    private static Task<HttpStatusCode> PostAsync(Stage stage, int address, GenerationTask task, byte[] key) => stage.Host.PostAsync(stage.Host.Addresses[address], Body(task), Sign(stage, task, key));
}
