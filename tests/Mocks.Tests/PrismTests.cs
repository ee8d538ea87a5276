using System.Net;
using System.Text;
using Reelwire.Core;
using Reelwire.Mocks.Tests.Servers;

namespace Reelwire.Mocks.Tests;

/// <summary>The generated documents in Prism, which holds every request of our clients against them.</summary>
public sealed class PrismTests(PrismServers servers) : IClassFixture<PrismServers>
{
    private static readonly HttpClient s_http = new();

    public static TheoryData<string, string> Models => Clients.Models();

    public static TheoryData<string, string, string> Calls => InterfaceCalls.All();

    [Theory]
    [MemberData(nameof(Models))]
    public async Task The_smallest_request_of_a_model_is_as_documented(string vendor, string name) => await IsValidAsync(vendor, client => SubmitAsync(client, name, Prompts.Smallest));

    [Theory]
    [MemberData(nameof(Models))]
    public async Task The_fullest_request_of_a_model_is_as_documented(string vendor, string name) => await IsValidAsync(vendor, client => SubmitAsync(client, name, Prompts.Fullest));

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Every_call_of_an_interface_is_as_documented(string vendor, string property, string method) =>
        await IsValidAsync(vendor, client => InterfaceCalls.CallAsync(client, property, method));

    [Theory]
    [InlineData("\"720p\"", HttpStatusCode.OK)]
    [InlineData("720", HttpStatusCode.BadRequest)]
    public async Task Prism_refuses_what_is_not_documented(string resolution, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(servers.AddressOf("NovitaApi"), "/v3/async/seedance-v1-pro-i2v"));
        request.Headers.Add("Authorization", "Bearer test-key");
        request.Content = new StringContent($$"""{ "image": "https://example.com/a.png", "resolution": {{resolution}} }""", Encoding.UTF8, "application/json");
        using var answer = await s_http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
    }

    private static Task<GenerationTask> SubmitAsync(VideoClient client, string name, Func<VideoModel, VideoPrompt> prompt)
    {
        var model = client.Models.Single(model => model.Name == name);
        return model.SubmitAsync(prompt(model), TestContext.Current.CancellationToken);
    }

    private async Task IsValidAsync(string vendor, Func<VideoClient, Task> call)
    {
        using var handler = new ViolationHandler();
        await using var client = Clients.Connect(vendor, servers.AddressOf, handler);
        var failure = await Record.ExceptionAsync(() => call(client));
        Assert.Empty(handler.Violations);
        Assert.Null(failure);
        Assert.Equal(1, handler.Answers);
    }
}
