using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Reelwire.Core;
using Reelwire.Mocks.Tests.Servers;

namespace Reelwire.Mocks.Tests;

/// <summary>The generated mappings in a real WireMock.</summary>
public sealed class WireMockTests(WireMockServers servers) : IClassFixture<WireMockServers>
{
    private static readonly HttpClient s_http = new();

    public static TheoryData<string, string> Models => Clients.Models();

    public static TheoryData<string, string, string> Operations
    {
        get
        {
            var operations = new TheoryData<string, string, string>();
            foreach (var document in GeneratedDocument.All)
            {
                foreach (var (path, item) in document.Read()["paths"]!.AsObject())
                {
                    foreach (var (method, _) in item!.AsObject())
                    {
                        operations.Add(document.Name, method, path);
                    }
                }
            }

            return operations;
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public async Task A_client_gets_from_a_prompt_to_the_urls_of_videos(string vendor, string name)
    {
        await using var client = Clients.Connect(vendor, servers.AddressOf);
        var model = client.Models.Single(model => model.Name == name);
        var task = await model.SubmitAsync(Prompts.Fullest(model), TestContext.Current.CancellationToken);
        var urls = await task.WaitForOutputUrlsAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("https://", Assert.Single(urls), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public async Task A_client_sees_the_error_that_was_asked_for(string vendor, string name)
    {
        await using var client = Clients.Connect(vendor, servers.AddressOf, new StatusHeaderHandler("401"));
        var model = client.Models.Single(model => model.Name == name);
        var exception = await Assert.ThrowsAsync<ApiKeyRejectedException>(() => model.SubmitAsync(Prompts.Fullest(model), TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.Unauthorized, exception.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Every_documented_status_of_an_operation_can_be_asked_for(string document, string method, string path)
    {
        var responses = Operation(document, method, path)["responses"]!.AsObject();
        Assert.NotEmpty(responses);
        foreach (var (status, response) in responses)
        {
            using var answer = await CallAsync(document, method, path, ("X-Mock-Status", status));
            Assert.Equal(status, $"{(int)answer.StatusCode}");
            Assert.Equal(response!["content"]!.AsObject().First().Key, answer.Content.Headers.ContentType?.MediaType);
            Assert.NotNull(JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Without_asking_an_operation_succeeds(string document, string method, string path)
    {
        using var answer = await CallAsync(document, method, path);
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_status_that_is_not_documented_is_not_answered(string document, string method, string path) =>
        await IsNotAnsweredAsync(() => CallAsync(document, method, path, ("X-Mock-Status", "418")));

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_request_without_a_key_is_not_answered(string document, string method, string path) =>
        await IsNotAnsweredAsync(() => CallAsync(document, method, path, withKey: false));

    // WireMock says itself that nothing matched.
    private static async Task IsNotAnsweredAsync(Func<Task<HttpResponseMessage>> call)
    {
        using var answer = await call();
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
    }

    private static JsonObject Operation(string document, string method, string path) =>
        GeneratedDocument.All.Single(known => known.Name == document).Read()["paths"]![path]![method]!.AsObject();

    private async Task<HttpResponseMessage> CallAsync(string document, string method, string path, (string Name, string Value)? header = null, bool withKey = true)
    {
        var address = servers.AddressOf(document);
        var query = Operation(document, method, path)["parameters"]?.AsArray().Where(parameter => (string?)parameter!["in"] == "query" && parameter["required"] is not null).Select(parameter => $"{parameter!["name"]}=1") ?? [];
        using var request = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), new Uri(address, path.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal) + "?" + string.Join('&', query)));
        if (method != "get")
        {
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        }

        if (withKey)
        {
            request.Headers.Add("Authorization", "Bearer test-key");
            request.Headers.Add("x-freepik-api-key", "test-key");
        }

        if (header is { } added)
        {
            request.Headers.Add(added.Name, added.Value);
        }

        return await s_http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
