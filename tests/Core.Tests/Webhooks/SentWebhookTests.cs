using System.Text;

namespace Reelwire.Core.Tests.Webhooks;

public sealed class SentWebhookTests
{
    private const string Address = "https://studio.example/hooks/a_b";

    private static readonly RequestPath s_model = new RequestPath().Literal("/model");

    [Theory]
    [InlineData(null, "/model?fal_webhook=https%3A%2F%2Fstudio.example%2Fhooks%2Fa_b")]
    [InlineData(1L, "/model?logs=1&fal_webhook=https%3A%2F%2Fstudio.example%2Fhooks%2Fa_b")]
    public void A_query_parameter_is_added_to_the_others(long? logs, string expected)
    {
        var webhook = new SentWebhook(new WebhookPlace("$request.query.fal_webhook"), Address);

        var (request, _) = webhook.AddTo(new ApiRequest(HttpMethod.Post, "submit", s_model.Query("logs", logs)), new RequestJson("{}"u8.ToArray(), []));

        Assert.Equal(expected, request.PathAndQuery.ToString());
        Assert.True(webhook.IsSent);
    }

    [Fact]
    public void A_member_is_added_to_the_body()
    {
        var webhook = new SentWebhook(new WebhookPlace("$request.body#/webhook_url"), Address);

        var (_, json) = webhook.AddTo(new ApiRequest(HttpMethod.Post, "submit", s_model), new RequestJson("""{"prompt":"p"}"""u8.ToArray(), []));

        Assert.Equal($$"""{"prompt":"p","webhook_url":"{{Address}}"}""", Encoding.UTF8.GetString(json.Bytes.Span));
        Assert.True(webhook.IsSent);
    }

    [Fact]
    public void It_is_not_sent_where_the_caller_names_another()
    {
        var webhook = new SentWebhook(new WebhookPlace("$request.body#/webhook_url"), Address);

        var (_, json) = webhook.AddTo(new ApiRequest(HttpMethod.Post, "submit", s_model), new RequestJson("""{"webhook_url":"mine"}"""u8.ToArray(), []));

        Assert.Equal("""{"webhook_url":"mine"}""", Encoding.UTF8.GetString(json.Bytes.Span));
        Assert.False(webhook.IsSent);
    }
}
