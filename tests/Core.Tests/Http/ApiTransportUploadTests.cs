using System.Net;

namespace Reelwire.Core.Tests.Http;

public sealed class ApiTransportUploadTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_there_is_no_storage_an_image_that_has_to_be_uploaded_is_refused_and_nothing_sent()
    {
        var network = FakeHandler.Answering(HttpStatusCode.OK);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(network, MediaInput.FromBytes(new byte[3])));

        Assert.Equal("submit-test names an image by URL, and its client has no storage to upload it to: give the image by URL.", failure.Message);
        Assert.Empty(network.Requests);
    }

    [Fact]
    public async Task An_image_by_URL_needs_none()
    {
        var network = FakeHandler.Answering(HttpStatusCode.OK);

        await SendAsync(network, MediaInput.FromUri(new Uri("https://example.com/a.png")));

        Assert.Single(network.Requests);
    }

    private static Task<TestResponse> SendAsync(FakeHandler network, MediaInput image) => TestTransport.Over(network).SendAsync(
        new ApiRequest(HttpMethod.Post, "submit-test", new RequestPath().Literal("/tasks")) { IsPaid = true }, new UrlOnlyRequest(image), bodyType: null, TestJson.Default.TestResponse, Token);

    private sealed class UrlOnlyRequest(MediaInput image) : RequestBody
    {
        protected override void WriteMembers(RequestWriter json) => json.Write("image"u8, image, MediaEncoding.Upload);
    }
}
