using System.Text.Json.Nodes;
using Reelwire.SpecCompiler.Facts;
using Reelwire.SpecCompiler.Naming;
using Reelwire.SpecCompiler.Reading;
using Reelwire.SpecCompiler.Schemas;
using Reelwire.SpecCompiler.Sources;
using Reelwire.SpecCompiler.Vendors;

namespace Reelwire.SpecCompiler.Operations;

/// <summary>An operation of a document, its schemas hoisted.</summary>
/// <param name="Host">The host that it belongs to.</param>
/// <param name="Method">HTTP method, lower case.</param>
/// <param name="Path">Path on the host.</param>
/// <param name="Place">Where it is described.</param>
/// <param name="Json">The OpenAPI operation.</param>
internal sealed record ApiOperation(VendorHost Host, string Method, string Path, Place Place, JsonObject Json)
{
    /// <summary>What the id of an operation that sells begins with.</summary>
    public const string SubmitPrefix = "submit-";

    /// <summary>The models' pages where this is what they sell: a success costs money.</summary>
    public IReadOnlyList<VendorPage> Sells { get; init; } = [];

    /// <summary>Whose description this is.</summary>
    public OperationRank Rank { get; init; }

    /// <summary>The operation id.</summary>
    public string Id => Json.Text("operationId") ?? "";

    /// <summary>The schema of the JSON request body, or null.</summary>
    public JsonObject? RequestSchema => Json.Object("requestBody").Object("content").Object(MediaTypes.Json).Object("schema");

    /// <summary>C# type of the JSON request body, or null where there is none. Models that share the operation have a base type of its name.</summary>
    public string? RequestType =>
        RequestSchema is not { } schema ? null
        : ModelBody.IsOne(schema) ? Host.Prefix + PascalCase.Of(Id.StartsWith(SubmitPrefix, StringComparison.Ordinal) ? Id[SubmitPrefix.Length..] : Id) + "Request"
        : TypeNames.Of(schema);

    /// <summary>The schema of the JSON success body, or null.</summary>
    public JsonObject? SuccessSchema => Contents(IsSuccess, type => type == MediaTypes.Json).FirstOrDefault();

    /// <summary>The C# type of the success body where it is a component.</summary>
    public string? SuccessType => SchemaShape.ReferenceOf(SuccessSchema);

    /// <summary>All schemas of error bodies.</summary>
    public IEnumerable<JsonObject> ErrorContents => Contents(status => !IsSuccess(status), _ => true);

    /// <summary>All schemas of success bodies.</summary>
    public IEnumerable<JsonObject> SuccessContents => Contents(IsSuccess, _ => true);

    /// <summary>Why a client that speaks JSON cannot call this, or null.</summary>
    public string? Obstacle =>
        Json.ContainsKey("requestBody") && RequestSchema is null ? "its body is no JSON"
        : SuccessSchema is null ? "no JSON answer is described"
        : null;

    /// <summary>Whether a response's status says that the request was taken.</summary>
    public static bool IsSuccess(string status) => status.StartsWith('2');

    private IEnumerable<JsonObject> Contents(Func<string, bool> statuses, Func<string, bool> types) =>
        from response in Json.Object("responses") ?? []
        where statuses(response.Key)
        from content in (response.Value as JsonObject).Object("content") ?? []
        where types(content.Key) && (content.Value as JsonObject).Object("schema") is not null
        select content.Value!["schema"]!.AsObject();
}
