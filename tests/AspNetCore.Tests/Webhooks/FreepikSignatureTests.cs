using System.Net;
using System.Text;
using Reelwire.AspNetCore.Tests.Hosts;

namespace Reelwire.AspNetCore.Tests.Webhooks;

/// <summary>Signatures that Freepik's page describes, each of which lets a webhook in.</summary>
public sealed class FreepikSignatureTests
{
    // "0123456789abcdef" as base64, so that it has both readings.
    private const string Secret = "MDEyMzQ1Njc4OWFiY2RlZg==";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task The_secrets_bytes_may_be_the_key() => TakenAsync(Secret, sign => "v1," + sign(Encoding.UTF8.GetBytes(Secret)));

    [Fact]
    public Task What_the_secret_decodes_to_may_be_the_key() => TakenAsync(Secret, sign => "v1," + sign("0123456789abcdef"u8.ToArray()));

    [Fact]
    public Task A_prefix_is_left_out_before_it_is_decoded() => TakenAsync("whsec_" + Secret, sign => "v1," + sign("0123456789abcdef"u8.ToArray()));

    [Fact]
    public Task Any_of_several_signatures_counts() => TakenAsync(Secret, sign => $"v1,AAAA v0,{sign(new byte[32])} nonsense v2,{sign(Encoding.UTF8.GetBytes(Secret))} v3,");

    [Fact]
    public Task Any_of_several_secrets_counts() => TakenAsync("another-secret-of-ours", sign => "v1," + sign(Encoding.UTF8.GetBytes(WebhookHost.Secret)));

    [Theory]
    [InlineData("whsec_whsec_whsec_")]
    [InlineData("c2hvcnQ=            ")]
    public async Task A_key_that_could_be_guessed_is_none(string secret)
    {
        await using var stage = await StartAsync(secret);
        await stage.SubmitToFreepikAsync();

        foreach (var key in new[] { [], "short"u8.ToArray() })
        {
            Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(stage, sign => "v1," + sign(key), "msg"));
        }
    }

    [Theory]
    [InlineData(-300)]
    [InlineData(300)]
    public async Task Its_time_may_be_five_minutes_away(int seconds)
    {
        await using var stage = await StartAsync(Secret);
        await stage.SubmitToFreepikAsync();

        Assert.Equal(HttpStatusCode.OK, await PostAsync(stage, sign => "v1," + sign(Encoding.UTF8.GetBytes(Secret)), "msg", seconds));
    }

    [Fact]
    public async Task One_with_the_id_of_another_is_a_repeated_one_whatever_it_says()
    {
        await using var stage = await StartAsync(Secret);
        await stage.SubmitToFreepikAsync();

        await PostAsync(stage, sign => "v1," + sign(Encoding.UTF8.GetBytes(Secret)), "msg", 1);
        var status = await PostAsync(stage, sign => "v1," + sign(Encoding.UTF8.GetBytes(Secret)), "msg", 2);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(1, stage.Host.Counts["freepik repeated"]);
    }

    [Fact]
    public async Task The_body_may_stand_in_data()
    {
        await using var stage = await StartAsync(Secret);
        var task = await stage.SubmitToFreepikAsync();
        var body = $$$"""{"data":{"task_id":"{{{task.Handle.TaskId}}}","status":"COMPLETED"}}""";

        Assert.Equal(HttpStatusCode.OK, await stage.Host.PostAsync(stage.Host.Addresses[0], body, FreepikSignature.Headers(stage.Host.Clock.GetUtcNow(), body, secret: Secret)));
    }

    private static async Task TakenAsync(string secret, Func<Func<byte[], string>, string> signatures)
    {
        await using var stage = await StartAsync(secret);
        var task = await stage.SubmitToFreepikAsync();
        _ = task.WaitAsync(Token);

        Assert.Equal(HttpStatusCode.OK, await PostAsync(stage, signatures, "msg"));
        Assert.Equal(1, stage.Host.Counts["freepik woken"]);
    }

    private static Task<Stage> StartAsync(string secret) => Stage.StartAsync(new HostSettings { Options = options => options.FreepikSecrets.Add(secret) });

    private static Task<HttpStatusCode> PostAsync(Stage stage, Func<Func<byte[], string>, string> signatures, string id, int seconds = 0)
    {
        var time = stage.Host.Clock.GetUtcNow().AddSeconds(seconds);
        var body = $$"""{"task_id":"{{stage.Simulator.Charges[0].TaskId}}","status":"COMPLETED","generated":[]}""";
        return stage.Host.PostAsync(
            stage.Host.Addresses[0], body, FreepikSignature.Headers(time.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), body, id, signatures(key => FreepikSignature.Sign(time, body, id, key))));
    }
}
