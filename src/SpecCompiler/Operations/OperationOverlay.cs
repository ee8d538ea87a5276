using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Sources;

namespace Reelwire.SpecCompiler.Operations;

/// <summary>Lays what protocol.yaml says of an operation over what a page says.</summary>
internal static class OperationOverlay
{
    private static readonly string[] s_members = ["operationId", "summary", "description", "deprecated", "parameters", "requestBody"];

    /// <summary>A new operation: members of <paramref name="over"/> win; of the success responses either side's are taken whole.</summary>
    public static JsonObject Lay(JsonObject over, JsonObject page)
    {
        var both = new JsonObject();
        page.CopyTo(both, s_members);
        over.CopyTo(both, s_members);
        page.CopyTo(both, "responses");

        var responses = both.GetOrAdd("responses");
        var known = over.Object("responses") ?? [];
        if (known.Any(response => ApiOperation.IsSuccess(response.Key)))
        {
            foreach (var status in responses.Select(response => response.Key).Where(ApiOperation.IsSuccess).ToArray())
            {
                responses.Remove(status);
            }
        }

        foreach (var (status, response) in known)
        {
            responses[status] = response?.DeepClone();
        }

        return both;
    }
}
