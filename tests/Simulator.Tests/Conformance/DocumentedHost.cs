using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Reelwire.Simulator.Documents;
using Reelwire.Simulator.Schemas;

namespace Reelwire.Simulator.Tests.Conformance;

/// <summary>Calls a host by nothing but its OpenAPI document, and holds every answer against it.</summary>
internal sealed class DocumentedHost(VendorHost host, ApiDocument document, VendorSimulator simulator)
{
    private static readonly HttpClient s_client = new();

    // Vendors write some numbers as text (Novita's video_url_ttl); the documents say what they mean.
    private readonly SchemaChecker _checker = new(document.Root, numbersFromText: true);

    /// <summary>A valid body for an operation, with another prompt where one is given.</summary>
    public string BodyFor(ApiOperation operation, string? prompt = null)
    {
        var body = SchemaSample.Of(operation.RequestBodies["application/json"], document.References);
        if (prompt is not null)
        {
            body["prompt"] = prompt;
        }

        return body.ToJsonString();
    }

    /// <summary>Calls an operation; fails when its answer is not as documented.</summary>
    public async Task<(int Status, JsonElement Body)> CallAsync(ApiOperation operation, string? id = null, string? body = null, string key = "any")
    {
        using var request = new HttpRequestMessage(new HttpMethod(operation.Method), simulator.AddressOf(host) + Target(operation, id));
        request.Headers.TryAddWithoutValidation(host == VendorHost.Freepik ? "x-freepik-api-key" : "Authorization", host is VendorHost.Freepik ? key : $"{(host is VendorHost.Novita or VendorHost.AimlApi ? "Bearer" : "Key")} {key}");
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        }

        using var response = await s_client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        AssertDocumented(operation, (int)response.StatusCode, response.Content.Headers.ContentType!.MediaType!, answer);
        return ((int)response.StatusCode, answer);
    }

    /// <summary>The operations that a submit's answer links to, with the task's id as the link takes it out of the answer.</summary>
    public IEnumerable<(ApiOperation Operation, string Id)> Follow(ApiOperation submit, JsonElement answer) =>
        from link in submit.Responses["200"].GetProperty("links").EnumerateObject()
        let expression = link.Value.GetProperty("parameters").EnumerateObject().Single().Value.GetString()!
        let id = expression["$response.body#/".Length..].Split('/').Aggregate(answer, (place, name) => place.GetProperty(name)).GetString()!
        select (document.Operations.Single(operation => operation.Id == link.Value.GetProperty("operationId").GetString()), id);

    private void AssertDocumented(ApiOperation operation, int status, string contentType, JsonElement body)
    {
        var code = status.ToString(CultureInfo.InvariantCulture);
        Assert.True(operation.Responses.TryGetValue(code, out var response), $"{operation.Id} answered {status}, which its document does not list.");
        Assert.True(response.GetProperty("content").TryGetProperty(contentType, out var content), $"{operation.Id} answered {status} as {contentType}, which its document does not list.");
        Assert.Empty(_checker.Check(content.GetProperty("schema"), body));
    }

    private static string Target(ApiOperation operation, string? id)
    {
        var query = operation.Parameters.Where(parameter => parameter is { In: "query", Required: true }).Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(id ?? "any")}");
        var path = operation.Path.EndsInParameter || id is not null
            ? string.Join('/', operation.Path.Text.Split('/').Select(segment => segment.StartsWith('{') ? Uri.EscapeDataString(id!) : segment))
            : operation.Path.Text;
        return path + "?" + string.Join('&', query);
    }
}
