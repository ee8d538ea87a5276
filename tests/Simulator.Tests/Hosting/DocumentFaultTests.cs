using System.Net;
using System.Text;
using Reelwire.Simulator.Documents;

namespace Reelwire.Simulator.Tests.Hosting;

public sealed class DocumentFaultTests
{
    [Fact]
    public async Task A_fault_of_the_document_does_not_look_like_the_vendors_own_error()
    {
        var broken = ApiDocument.Parse(Encoding.UTF8.GetBytes("""
            { "servers": [{ "url": "https://api.novita.ai" }],
              "paths": { "/v3/async/broken": { "post": { "operationId": "submit-broken", "responses": {}, "x-task": {},
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Missing" } } } } } } } }
            """));
        await using var simulator = await FixtureSimulator.StartAsync(broken);

        var reply = await Reply.PostAsync(simulator.Novita + "/v3/async/broken", "Bearer any", "{}");

        Assert.Equal(HttpStatusCode.InternalServerError, reply.Status);
        Assert.Contains("#/components/schemas/Missing", reply["simulator"].GetString(), StringComparison.Ordinal);
        Assert.Equal(500, simulator.Requests[0].Status);
    }

    [Fact]
    public async Task A_host_without_a_document_is_told_at_the_start()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => VendorSimulator.StartAsync(new SimulatorOptions(), [], TestContext.Current.CancellationToken));

        Assert.Contains("api.freepik.com", exception.Message, StringComparison.Ordinal);
    }
}
