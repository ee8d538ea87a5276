namespace Reelwire.Core.Tests.Webhooks;

public sealed class WebhookPlaceTests
{
    [Fact]
    public void A_query_parameter_is_read() => Assert.Equal("fal_webhook", new WebhookPlace("$request.query.fal_webhook").Parameter);

    [Fact]
    public void A_member_is_read_with_those_that_lead_to_it()
    {
        var place = new WebhookPlace("$request.body#/extra/webhook/url");

        Assert.Null(place.Parameter);
        Assert.Equal(["extra", "webhook", "url"], place.Members);
    }

    [Theory]
    [InlineData("$request.header.webhook")]
    [InlineData("$response.body#/url")]
    [InlineData("webhook_url")]
    public void Another_expression_is_refused(string expression) => Assert.Throws<ArgumentException>(() => new WebhookPlace(expression));
}
