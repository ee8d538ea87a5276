using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Reelwire.Simulator.Webhooks;

namespace Reelwire.Simulator.Tests.Webhooks;

public sealed class FalWebhookTests
{
    private const string Key = "Key id:secret";
    private const string Model = "/workflows/acme/new-model/fast";

    // The first vector of RFC 8032.
    private static readonly byte[] s_privateKey = Convert.FromHexString("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    private static readonly byte[] s_publicKey = Convert.FromHexString("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

    [Fact]
    public async Task The_end_of_a_request_is_told_with_its_output()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TaskDuration = TimeSpan.Zero });

        var submit = await SubmitAsync(simulator, receiver.Url, """{ "prompt": "She waves", "seed": 7 }""");
        var webhook = await receiver.NextAsync();
        var result = await Reply.GetAsync(submit["response_url"].GetString()!, Key);

        Assert.Equal(submit["request_id"].GetString(), submit["gateway_request_id"].GetString());
        Assert.Equal($$"""{"request_id":{{submit["request_id"].GetRawText()}},"gateway_request_id":{{submit["request_id"].GetRawText()}},"status":"OK","payload":{{result.Body.GetRawText()}}}""", webhook.Text);
    }

    [Theory]
    [InlineData("""{ "prompt": "[simulate: fail]" }""", "Invalid status code: 422", "content_policy_violation")]
    [InlineData("""{ "seed": 7 }""", "Invalid status code: 422", "missing")]
    public async Task A_failure_is_told_with_its_detail(string body, string error, string type)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TaskDuration = TimeSpan.Zero });

        await SubmitAsync(simulator, receiver.Url, body);
        var webhook = (await receiver.NextAsync()).Body;

        Assert.Equal(("ERROR", error), (webhook.GetProperty("status").GetString(), webhook.GetProperty("error").GetString()));
        Assert.Equal(type, webhook.GetProperty("payload").GetProperty("detail")[0].GetProperty("type").GetString());
    }

    [Fact]
    public async Task It_is_signed_over_its_four_lines_with_the_key_of_the_JWKS()
    {
        var clock = new ManualClock();
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var simulator = await FixtureSimulator.StartAsync(new SimulatorOptions { TimeProvider = clock, TaskDuration = TimeSpan.Zero, FalWebhookKey = s_privateKey });

        var submit = await SubmitAsync(simulator, receiver.Url, """{ "prompt": "She waves" }""");
        var webhook = await receiver.NextAsync();
        var keys = await Reply.GetAsync(simulator.FalRest + "/.well-known/jwks.json", authorization: null);

        var id = submit["request_id"].GetString();
        Assert.Equal((id, "1767323045"), (webhook.Header("X-Fal-Webhook-Request-Id"), webhook.Header("X-Fal-Webhook-Timestamp")));
        var message = $"{id}\n{webhook.Header("X-Fal-Webhook-User-Id")}\n1767323045\n{Convert.ToHexStringLower(SHA256.HashData(webhook.Bytes))}";
        Assert.Equal(Convert.ToHexStringLower(Ed25519.Sign(s_privateKey, Encoding.UTF8.GetBytes(message))), webhook.Header("X-Fal-Webhook-Signature"));
        var key = keys["keys"][0];
        Assert.Equal(("OKP", "Ed25519", Base64Url.EncodeToString(s_publicKey)), (key.GetProperty("kty").GetString(), key.GetProperty("crv").GetString(), key.GetProperty("x").GetString()));
    }

    [Fact]
    public async Task A_cancelled_request_is_told_as_an_error()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var simulator = await FixtureSimulator.StartAsync();
        var submit = await SubmitAsync(simulator, receiver.Url, """{ "prompt": "She waves" }""");

        await Reply.SendAsync(HttpMethod.Put, submit["cancel_url"].GetString()!, Key);

        Assert.Equal("client_cancelled", (await receiver.NextAsync()).Body.GetProperty("payload").GetProperty("error_type").GetString());
    }

    [Fact]
    public async Task A_key_of_the_wrong_length_is_told_at_the_start()
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => FixtureSimulator.StartAsync(new SimulatorOptions { FalWebhookKey = new byte[31] }));

        Assert.Contains("FalWebhookKey must have 32 bytes, not 31", exception.Message, StringComparison.Ordinal);
    }

    private static Task<Reply> SubmitAsync(VendorSimulator simulator, string url, string body) =>
        Reply.PostAsync($"{simulator.FalQueue}{Model}?fal_webhook={Uri.EscapeDataString(url)}", Key, body);
}
