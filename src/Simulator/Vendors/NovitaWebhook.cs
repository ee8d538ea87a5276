using System.Text.Json;
using Reelwire.Simulator.Requests;
using Reelwire.Simulator.Schemas;

namespace Reelwire.Simulator.Vendors;

/// <summary>The webhook that a Novita submit asks for in <c>extra.webhook</c>.</summary>
/// <param name="Url">The receiver.</param>
/// <param name="IsTest">Whether nothing is made and only an event is sent.</param>
/// <param name="Failure">The failure that a test ends in, or null.</param>
internal sealed record NovitaWebhook(string Url, bool IsTest, string? Failure)
{
    /// <summary>Reads it; null where the submit has none, or the model's page does not list it: Novita ignores it there.</summary>
    public static NovitaWebhook? Read(ApiRequest request, SchemaReferences references)
    {
        if (!IsListed(request, references) || Member(Member(request.Body, "extra"), "webhook") is not { ValueKind: JsonValueKind.Object } webhook || webhook.Text("url") is not { Length: > 0 } url)
        {
            return null;
        }

        var test = Member(webhook, "test_mode");
        var isTest = test.IsTrue("enabled");
        return new NovitaWebhook(url, isTest, isTest && test.Text("return_task_status") == "TASK_STATUS_FAILED" ? "TASK_FAILED" : null);
    }

    private static bool IsListed(ApiRequest request, SchemaReferences references) =>
        request.Operation.RequestBodies.TryGetValue("application/json", out var schema)
        && Property(Property(schema, "extra", references), "webhook", references).ValueKind == JsonValueKind.Object;

    private static JsonElement Property(JsonElement schema, string name, SchemaReferences references)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return default;
        }

        schema = references.Follow(schema);
        if (Member(schema, "allOf") is { ValueKind: JsonValueKind.Array } wrapped)
        {
            schema = references.Follow(wrapped[0]); // how the documents write a reference with a description beside it
        }

        return Member(Member(schema, "properties"), name);
    }

    private static JsonElement Member(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var member) ? member : default;
}
